using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.ControlTests;

/// <summary>Controls of open risks of this year that want somebody: due, failing, or never planned.</summary>
public static class ListDueControls
{
    /// <summary>What is due within it is shown beforehand: time to gather what the test needs.</summary>
    public const int DaysBefore = 30;

    /// <param name="Division">Code.</param>
    /// <param name="State"><c>due</c> (within 30 days, overdue, or failing; also if left out), <c>failing</c>, <c>unscheduled</c> or <c>all</c>.</param>
    public readonly record struct Filter(string? Division = null, string? State = null);

    public sealed record Row(
        Guid Id, Guid RiskId, string Code, string Division, string Text, string? Tester, DateOnly? NextDueOn, DateOnly? TestedOn, TestResult? LastResult, DateOnly? EvidenceUntil,
        ControlFailure? Failing);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder controls) => controls
        .MapGet("due", Handle)
        .WithName(nameof(ListDueControls))
        .WithSummary("Controls whose test is due or fails; filter by division and state");

    public static async Task<Ok<PageOf<Row>>> Handle([AsParameters] Filter filter, [AsParameters] Paging paging, RiskDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(Of(db, filter, actor, clock), row => row, ct));

    /// <summary>The same for the page: the earliest day first, what has none at the end.</summary>
    public static IQueryable<Row> Of(RiskDb db, Filter filter, Actor actor, TimeProvider clock)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var (year, soon, division) = (FiscalYear.Of(today), today.AddDays(DaysBefore), filter.Division);
        var rows = from control in db.Controls.AsNoTracking()
                   join risk in db.Risks.VisibleTo(actor) on control.RiskId equals risk.Id
                   join one in db.ControlChecks on control.Id equals one.Id into checks
                   from check in checks.DefaultIfEmpty()
                   where risk.ClosedAt == null && risk.FiscalYear >= year && (string.IsNullOrEmpty(division) || risk.Division == division)
                   select new { control, risk, check };
        rows = filter.State switch
        {
            null or "" or "due" => rows.Where(row => row.check.NextDueOn <= soon || row.check.Failing != null),
            "failing" => rows.Where(row => row.check.Failing != null),
            "unscheduled" => rows.Where(row => row.check.NextDueOn == null),
            "all" => rows,
            _ => rows.Where(_ => false),
        };
        return rows.OrderBy(row => row.check.NextDueOn).ThenBy(row => row.risk.Code).ThenBy(row => row.control.No).ThenBy(row => row.control.Id)
            .Select(row => new Row(
                row.control.Id, row.risk.Id, row.risk.Code, row.risk.Division, row.control.Text, row.check.Tester, row.check.NextDueOn, row.check.TestedOn, row.check.LastResult,
                row.check.EvidenceUntil, row.check.Failing));
    }
}
