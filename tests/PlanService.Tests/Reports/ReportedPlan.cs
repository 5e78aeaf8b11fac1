using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace PlanService.Tests.Reports;

/// <summary>The seed plan in a year 2570 in which some work was done; a plan of its own for each test that submits.</summary>
public static class ReportedPlan
{
    public const string InApril = "2027-04-12T03:00:00Z", InOctober = "2027-10-05T03:00:00Z";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static void Now(this PlanApp app, string moment) => app.Clock.Set(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    /// <summary>
    /// 1-01 done by its steps with evidence; 1-03 has money in the ordinance, 4,100 paid in March and 500 in April; 1-06 is late; 4-04
    /// could not be done; 2-01 was done in April; the rest waits.
    /// </summary>
    public static Task Work(this PlanApp app) => app.Sql($$"""
        update project_years set ordinance = 13000, spent = 4600, recorded_at = now(), confirmed_at = now(), confirmed_by = 'หัวหน้า' where code = '1-03' and fiscal_year = 2570;
        update project_years set declared = 'CouldNot', obstacle = 'NotEnoughStaff', recorded_at = now() where code = '4-04' and fiscal_year = 2570;
        insert into step_progress (project_year_id, no, done_on, evidence_count)
            select y.id, (s->>'no')::int, case y.code when '1-01' then date '2027-02-10' else date '2027-04-05' end, 1
            from project_years y join projects p on p.code = y.code, jsonb_array_elements(p.steps) s where y.code in ('1-01', '2-01') and y.fiscal_year = 2570;
        insert into step_progress (project_year_id, no, due_on, evidence_count) select id, 1, date '2027-01-15', 0 from project_years where code = '1-06' and fiscal_year = 2570;
        insert into evidence (id, project_year_id, subject, url, title, is_public, added_by, added_at)
            select gen_random_uuid(), id, 'step/1', 'https://example.org', 'ภาพถ่าย', true, 'ผู้บันทึก', now() from project_years where code = '1-01' and fiscal_year = 2570;
        {{Paid("1-03", 4100, "2027-03-20", "ฎ.1")}} {{Paid("1-03", 500, "2027-04-02", "ฎ.2")}}
        insert into publications (id, project_year_id, title, channel, published_on, recorded_by, recorded_at)
            select gen_random_uuid(), id, title, 'website', day, 'ผู้บันทึก', now() from project_years,
                (values ('ประกาศเดือนมีนาคม', date '2027-03-31'), ('ประกาศเดือนเมษายน', date '2027-04-01')) v (title, day) where code = '1-03' and fiscal_year = 2570;
        """);

    public static string Paid(string code, decimal amount, string on, string document) => string.Create(CultureInfo.InvariantCulture, $"""
        insert into spending (id, project_year_id, amount, paid_on, document, document_key, recorded_at, recorded_by)
            select gen_random_uuid(), id, {amount}, date '{on}', '{document}', '{document}', now(), 'ผู้บันทึก' from project_years where code = '{code}' and fiscal_year = 2570;
        """);

    public static Task Sql(this PlanApp app, string sql) => app.InDatabase(db => db.Database.ExecuteSqlRawAsync(sql, Ct));
}
