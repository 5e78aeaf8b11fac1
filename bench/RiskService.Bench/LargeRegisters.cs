using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace RiskService.Bench;

/// <summary>
/// Ten full years and two ordinary ones, made inside the database from one risk that the service wrote itself: so it stays what the service
/// writes. A risk has ten assessments, a control and a mitigation, and goes on from one of the year before.
/// </summary>
internal static class LargeRegisters
{
    /// <summary>Years of the register by how many risks they hold; the full ones share the rest.</summary>
    public const int Small = 2572, Middle = 2571, Full = 2570, First = 2561;
    public const int OfSmall = 200, OfMiddle = 2000, Assessments = 10;

    // From the second number on: the first is the sample's.
    private const string Columns = "jsonb_build_object('id', gen_random_uuid(), 'fiscal_year', y, 'division', d, 'no', n + 1, 'code', 'R' || y % 100 || '-' || d || '-' || n + 1, 'title', one.title || ' รายการที่ ' || n, 'area', (array['approval','power','spending','personnel'])[1 + n % 4], 'project_code', (array[null,'1-03','1-04','2-01','3-02'])[1 + n % 5], 'assessments', 10";

    public static async Task Load(string database, Guid sample, int risks, int middle, int small)
    {
        var start = Stopwatch.GetTimestamp();
        await Filling.In(database, ["risks", "risk_assessments", "risk_controls", "mitigations"], execute => Fill(execute, sample, risks, middle, small));
        var (loaded, assessments) = (await Count(database, "risks"), await Count(database, "risk_assessments"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loaded} risks with {assessments} assessments loaded in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s\n"));
    }

    private static async Task Fill(Func<string, Task> execute, Guid sample, int risks, int middle, int small)
    {
        await Year(Small, small);
        await Year(Middle, middle);
        for (var year = First; year <= Full; year++)
            await Year(year, Math.Max(1, (risks - small - middle) / (Full - First + 1)));
        await execute("""
            update risks set score = likelihood * impact, level = case when likelihood * impact >= 15 then 'VeryHigh' when likelihood * impact >= 10 then 'High' when likelihood * impact >= 5 then 'Medium' else 'Low' end;
            update risks set previous_id = before.id from risks before where before.fiscal_year = risks.fiscal_year - 1 and before.division = risks.division and before.no = risks.no and risks.no % 10 > 0
            """);
        await Filling.Halves(part => execute(string.Create(CultureInfo.InvariantCulture, $$"""
            insert into risk_assessments select made.* from risk_assessments one, risks risk, generate_series(1, {{Assessments}}) step,
                jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'risk_id', risk.id, 'no', step, 'score', 1 + (risk.score + step) % 25, 'at', risk.added_at - ({{Assessments}} - step) * interval '30 days')) made
            where one.risk_id = '{{sample}}' and risk.id <> '{{sample}}' and risk.no % 2 = {{part}}
            """)));
        foreach (var table in (string[])["risk_controls", "mitigations"])
            await execute($"insert into {table} select made.* from {table} one, risks risk, jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'risk_id', risk.id)) made where one.risk_id = '{sample}' and risk.id <> '{sample}'");

        Task Year(int year, int count) => execute(string.Create(CultureInfo.InvariantCulture, $$"""
            insert into risks select made.* from risks one, generate_series(1, {{count}}) n, lateral (select {{year}} as y, (array['SP','FIN','PW','SW','EDU','IA'])[1 + n % 6] as d) at,
                jsonb_populate_record(one, {{Columns}}, 'likelihood', 1 + n % 5, 'impact', 1 + n / 5 % 5)) made
            where one.id = '{{sample}}'
            """));
    }

    private static async Task<long> Count(string database, string table)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
