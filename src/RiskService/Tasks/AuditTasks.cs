using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalAudit;
using RiskService.InternalAudit.Findings;
using RiskService.InternalAudit.Plans;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace RiskService.Tasks;

/// <summary>Internal audit: a head answers and acts, the auditor follows up, the executive decides on the plan. For everybody else there is no such thing.</summary>
internal static class AuditTasks
{
    public static async Task Add(TaskGathering tasks, RiskDb db, Actor actor, CancellationToken ct)
    {
        if (actor.AuditedDivision() is { } division)
            await OfDivision(tasks, db, division, actor, ct);
        if (actor.Audits())
            await FollowUps(tasks, db, ct);
        if (!actor.Is(Roles.Executive))
            return;
        var plans = await db.AuditPlans.AsNoTracking().Where(plan => plan.Status == AuditPlanStatus.Submitted).OrderBy(plan => plan.FiscalYear)
            .Select(plan => plan.FiscalYear).ToListAsync(ct);
        tasks.Add("audit-plans-to-decide", T("พิจารณาแผนการตรวจสอบประจำปี", "Decide on the yearly audit plan"), "/risk/audit",
            [.. plans.Select(year => new TaskItem(T($"แผนการตรวจสอบปี {year}", $"Audit plan of {year}"), AuditDeadlines.ApprovalBy(year), $"/risk/audit/{year}/plan/decision"))], TaskNature.Decision);
    }

    private static async Task OfDivision(TaskGathering tasks, RiskDb db, string division, Actor actor, CancellationToken ct)
    {
        var soon = tasks.Today.AddDays(GetTasks.DaysAhead);
        var open = await Open(db.AuditFindings.Where(one => one.Division == division && (one.Status == FindingStatus.Issued || (one.Status == FindingStatus.Answered && one.NextDueOn <= soon))), ct);
        if (actor.AnswersFor(division))
        {
            tasks.Add("audit-answers-due", T("ตอบข้อตรวจพบของผู้ตรวจสอบภายใน", "Answer findings of the auditor"), Home(tasks),
                [.. open.Where(one => one.Status is FindingStatus.Issued).Select(one => Item(one, "/answer"))]);
        }

        tasks.Add("audit-actions-due", T("ทำตามข้อตรวจพบให้เสร็จ", "Do what was answered to a finding"), Home(tasks),
            [.. open.Where(one => one.Status is FindingStatus.Answered).Select(one => Item(one))]);
    }

    private static async Task FollowUps(TaskGathering tasks, RiskDb db, CancellationToken ct)
    {
        var today = tasks.Today;
        var due = await Open(db.AuditFindings.Where(one => (one.Status == FindingStatus.Issued || one.Status == FindingStatus.Answered) && one.NextDueOn <= today), ct);
        tasks.Add("audit-follow-ups", T("ติดตามข้อตรวจพบที่ถึงกำหนด", "Follow up findings whose day has come"), Home(tasks), [.. due.Select(one => Item(one))]);
    }

    private static async Task<List<Row>> Open(IQueryable<AuditFinding> findings, CancellationToken ct) => await findings.AsNoTracking()
        .OrderBy(one => one.NextDueOn).ThenBy(one => one.Id).Take(TaskGroup.MostCounted + 1)
        .Select(one => new Row(one.Id, one.No, one.FiscalYear, one.Words, one.Status, one.NextDueOn)).ToListAsync(ct);

    private static TaskItem Item(Row one, string path = "") => new(
        T($"ข้อ {one.No}/{one.FiscalYear} {one.Words.Title}", $"{one.No}/{one.FiscalYear} {one.Words.Title}"), one.NextDueOn, $"/risk/audit/{one.FiscalYear}/findings/{one.Id}{path}");

    private static string Home(TaskGathering tasks) => $"/risk/audit/{FiscalYear.Of(tasks.Today)}/findings";

    private sealed record Row(Guid Id, int? No, FiscalYear FiscalYear, FindingWords Words, FindingStatus Status, DateOnly? NextDueOn);
}
