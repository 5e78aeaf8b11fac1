using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Reports;

/// <summary>Every round of a plan's years with what became of its report.</summary>
/// <param name="Submitted">The latest submission; null when there is none.</param>
public sealed record ReportListItem(FiscalYear Year, ReportRound Round, DateOnly LastDay, DateOnly DueOn, SubmittedReport? Submitted)
{
    /// <summary>Nothing holds yet: to be submitted, for the first time or anew.</summary>
    public bool IsOpen => Submitted is (null or { ReopenedAt: not null });

    /// <summary>The plan's rounds, newest first: those that have begun for staff, those that were submitted for everybody.</summary>
    public static async Task<IReadOnlyList<ReportListItem>> Read(
        PlanDb db, Plan? plan, ReportOptions options, Actor actor, DateOnly today, CancellationToken ct)
    {
        var submitted = await db.SubmittedReports.AsNoTracking().Where(row => plan == null || row.SeriesId == plan.SeriesId).OrderBy(row => row.Version)
            .ToListAsync(ct);
        var years = plan?.FiscalYears.Select(year => new FiscalYear(year)) ?? submitted.Select(row => row.FiscalYear).Distinct();
        return
        [
            .. from year in years.OrderDescending()
               from round in ReportRound.All.Reverse()
               let latest = submitted.LastOrDefault(row => row.FiscalYear == year && row.Round == round.Word)
               where latest is not null || (actor.IsSignedIn && year.FirstDay <= today)
               select new ReportListItem(year, round, round.LastDay(year), round.DueOn(year, options), latest),
        ];
    }
}
