using Microsoft.EntityFrameworkCore;
using PlanService.Dashboard;
using PlanService.Data;
using PlanService.Indicators;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Executive;

/// <summary>A fiscal year of the plan on one page: how each project stands, what changed in the last days, what will be missed.</summary>
/// <param name="Plan">Null when there is none of this year: then everything else is empty.</param>
/// <param name="Projects">In the order of the plan.</param>
public sealed record ExecutiveYear(
    FiscalYear FiscalYear, Plan? Plan, DateOnly Today, YearGone Gone, DashboardTotals Totals, IReadOnlyList<ExecutiveProject> Projects, RecentChanges Changes)
{
    public IEnumerable<ExecutiveProject> WillMiss => Projects.Where(project => project.Missed.Count > 0);

    public static async Task<ExecutiveYear> Read(PlanDb db, FiscalYear year, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var (gone, board) = (YearGone.On(year, today), await YearDashboard.Read(db, year, actor, clock, ct));
        if (board.Plan is not { } plan)
            return new(year, null, today, gone, board.Totals, [], RecentChanges.None(today));
        var projects = await db.Projects.AsNoTracking().AsSplitQuery().Include(project => project.Budgets).Include(project => project.Indicators)
            .Where(project => project.PlanId == plan.Id).OrderBy(project => project.Position).ToListAsync(ct);
        var years = await db.ProjectYears.AsNoTracking().Where(row => row.SeriesId == plan.SeriesId && row.FiscalYear == year).ToDictionaryAsync(row => row.Code, ct);
        var ids = years.Values.Select(row => row.Id).ToList();
        var latest = (await db.Measurements.AsNoTracking().Where(row => row.IsLatest && ids.Contains(row.ProjectYearId)).ToListAsync(ct)).ToLookup(row => row.ProjectYearId);
        var risks = await Risks(db, year, ct);
        var rows = projects.Where(project => years.ContainsKey(project.Code))
            .Select(project => Of(project, years[project.Code], latest[years[project.Code].Id], risks.GetValueOrDefault(project.Code), gone, today)).ToList();
        return new(year, plan, today, gone, board.Totals, rows, await RecentChanges.Read(db, rows, today, ct));
    }

    private static ExecutiveProject Of(Project project, ProjectYear year, IEnumerable<Measurement> latest, int risks, YearGone gone, DateOnly today)
    {
        var measured = latest.ToDictionary(row => row.Indicator);
        var (status, couldNot) = (ProjectStatuses.Of(project, year, today), year.Declared is NaccStatus.CouldNot);
        var limit = year.LimitWith(project.Budgets.FirstOrDefault(budget => budget.FiscalYear == year.FiscalYear)?.Baht);
        var met = project.Indicators.Select(indicator => measured.GetValueOrDefault(indicator.Code)?.Met).ToList();
        // What is done, or was given up with a reason, has no pace any more.
        IEnumerable<Missed?> missed = status is ProjectStatus.Done || couldNot ? [] :
        [
            Pace.OfSteps(year.StepsDone, project.StepCount, gone),
            Pace.OfMoney(year.Spent + year.Reserved, limit, gone),
            .. project.Outputs.Concat(project.Outcomes).Select(indicator => Pace.OfIndicator(indicator.Code, indicator.Aim(), measured.GetValueOrDefault(indicator.Code)?.Value, gone)),
        ];
        return new(
            project, year, project.Responsible is [var lead, ..] ? lead.Name : null, status, couldNot, limit,
            new(met.Count, met.Count(one => one is true), met.Count(one => one is false), met.Count(one => one is null)), risks + year.NotFixed + (year.LacksTraining(today) ? 1 : 0), [.. missed.OfType<Missed>()]);
    }

    /// <summary>Risks above what is accepted, by the project that they touch.</summary>
    private static Task<Dictionary<string, int>> Risks(PlanDb db, FiscalYear year, CancellationToken ct) =>
        db.ProjectRisks.Where(risk => risk.FiscalYear == year.Year && risk.IsAboveAppetite && risk.ProjectCode != null)
            .GroupBy(risk => risk.ProjectCode!).Select(risks => new { risks.Key, Count = risks.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
}
