using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.Values;

namespace PlanService.Dashboard;

/// <summary>
/// The sums of a plan's year, grouped by the database: a handful of rows whatever the number of projects. Money comes from the sums that
/// each <see cref="ProjectYear"/> keeps, never from the ledger.
/// </summary>
internal static class DashboardQuery
{
    /// <summary>Projects of one dimension, one lead division and one state.</summary>
    /// <param name="First">The smallest position of its projects: which division is named first.</param>
    internal sealed record Group(string Dimension, string? Lead, int First, DashboardTotals Totals);

    public static async Task<List<Group>> Groups(PlanDb db, Plan plan, FiscalYear year, DateOnly today, CancellationToken ct)
    {
        var projects = db.Projects.AsNoTracking().Where(project => project.PlanId == plan.Id);
        var work = await Money(db.InYear(projects, plan.SeriesId, year), year, today).ToListAsync(ct);
        var indicators = await Indicators(db, projects, plan.SeriesId, year).ToListAsync(ct);
        return
        [
            .. work.Select(row => new Group(row.Dimension, row.Lead, row.First, new(
                row.Budget, row.Entered > 0 ? row.Ordinance : null, row.Limit, row.Reserved, row.Spent,
                Counts(row.Status, row.Count, row.CouldNot, row.NotFixed), IndicatorCounts.None))),
            .. indicators.Select(row => new Group(row.Dimension, row.Lead, row.First, DashboardTotals.None with
            {
                Indicators = new(row.Count, row.Met is true ? row.Count : 0, row.Met is false ? row.Count : 0, row.Met is null ? row.Count : 0),
            })),
        ];
    }

    /// <summary>The late ones, the longest waiting first.</summary>
    public static IQueryable<ProjectInYear> Late(PlanDb db, Plan plan, FiscalYear year, DateOnly today) => db
        .InYear(db.Projects.AsNoTracking().Where(project => project.PlanId == plan.Id), plan.SeriesId, year)
        .WithStatus(ProjectStatus.Late, today)
        .OrderBy(row => row.Year.NextDueOn == null).ThenBy(row => row.Year.NextDueOn).ThenBy(row => row.Project.Position);

    /// <summary>What was withdrawn from this version after money was spent or held for it, in the order of the plan.</summary>
    public static IQueryable<ProjectInYear> Withdrawn(PlanDb db, Plan plan, FiscalYear year) => db
        .InYear(db.Projects.IgnoreQueryFilters().AsNoTracking().Where(project => project.PlanId == plan.Id && project.WithdrawnAt != null), plan.SeriesId, year)
        .Where(row => row.Year.Spent != 0 || row.Year.Reserved != 0)
        .OrderBy(row => row.Project.Position);

    /// <summary>Its money is part of the year; it is no longer one of the projects that are counted.</summary>
    public static Group OfWithdrawn(ProjectInYear row) => new(
        row.Project.Dimension, row.Project.Divisions is [var lead, ..] ? lead : null, row.Project.Position, DashboardTotals.None with
        {
            Ordinance = row.Year.Ordinance,
            Limit = row.Year.Spent + row.Year.Reserved,
            Reserved = row.Year.Reserved,
            Spent = row.Year.Spent,
            Projects = ProjectCounts.None with { Withdrawn = 1 },
        });

    private static ProjectCounts Counts(ProjectStatus status, int count, int couldNot, int notFixed) => new(
        count,
        status is ProjectStatus.Done ? count : 0,
        status is ProjectStatus.OnTrack ? count : 0,
        status is ProjectStatus.Late ? count : 0,
        status is ProjectStatus.NotStarted ? count : 0,
        couldNot,
        NeedReview: status is ProjectStatus.OnTrack ? notFixed : 0);

    private static IQueryable<WorkRow> Money(IQueryable<ProjectInYear> rows, FiscalYear year, DateOnly today) => rows
        .SelectMany(
            row => row.Project.Budgets.Where(budget => budget.FiscalYear == year).DefaultIfEmpty(),
            (row, budget) => new Planned { Row = row, Baht = budget!.Baht })
        .Select(WithStatus(today, (planned, status) => new
        {
            planned.Row.Project.Dimension,
            Lead = (string?)planned.Row.Project.Divisions[0],
            planned.Row.Project.Position,
            Status = status,
            CouldNot = planned.Row.Year.Declared == NaccStatus.CouldNot,
            NotFixed = planned.Row.Year.NotFixed > 0,
            Baht = planned.Baht ?? 0,
            planned.Row.Year.Ordinance,
            planned.Row.Year.Reserved,
            planned.Row.Year.Spent,
        }))
        .GroupBy(row => new { row.Dimension, row.Lead, row.Status })
        .Select(group => new WorkRow(
            group.Key.Dimension, group.Key.Lead, group.Key.Status, group.Min(row => row.Position), group.Count(), group.Count(row => row.CouldNot), group.Count(row => row.NotFixed),
            group.Sum(row => row.Baht), group.Sum(row => row.Ordinance ?? 0), group.Count(row => row.Ordinance != null),
            group.Sum(row => row.Ordinance ?? row.Baht), group.Sum(row => row.Reserved), group.Sum(row => row.Spent)));

    private static IQueryable<IndicatorRow> Indicators(PlanDb db, IQueryable<Project> projects, Guid seriesId, FiscalYear year)
    {
        var latest = db.ProjectYears.Where(work => work.SeriesId == seriesId && work.FiscalYear == year)
            .Join(db.Measurements.Where(measurement => measurement.IsLatest), work => work.Id, measurement => measurement.ProjectYearId,
                (work, measurement) => new { work.Code, measurement.Indicator, measurement.Met });
        return projects
            .SelectMany(project => project.Indicators, (project, indicator) => new { Project = project, indicator.Code })
            .LeftJoin(latest, row => new { row.Project.Code, Indicator = row.Code }, measured => new { measured.Code, measured.Indicator },
                (row, measured) => new { row.Project.Dimension, Lead = (string?)row.Project.Divisions[0], row.Project.Position, Met = measured == null ? null : measured.Met })
            .GroupBy(row => new { row.Dimension, row.Lead, row.Met })
            .Select(group => new IndicatorRow(group.Key.Dimension, group.Key.Lead, group.Key.Met, group.Min(row => row.Position), group.Count()));
    }

    /// <summary>Hands the state, which is one expression for rows and queries, to a selector that needs it.</summary>
    private static Expression<Func<Planned, T>> WithStatus<T>(DateOnly today, Expression<Func<Planned, ProjectStatus, T>> selector)
    {
        var rule = ProjectStatuses.On(today);
        var (planned, status) = (selector.Parameters[0], selector.Parameters[1]);
        var found = ReplacingExpressionVisitor.Replace(rule.Parameters[0], Expression.Property(planned, nameof(Planned.Row)), rule.Body);
        return Expression.Lambda<Func<Planned, T>>(ReplacingExpressionVisitor.Replace(status, found, selector.Body), planned);
    }

    private sealed class Planned
    {
        public required ProjectInYear Row { get; init; }
        public required decimal? Baht { get; init; }
    }

    private sealed record WorkRow(
        string Dimension, string? Lead, ProjectStatus Status, int First, int Count, int CouldNot, int NotFixed,
        decimal Budget, decimal Ordinance, int Entered, decimal Limit, decimal Reserved, decimal Spent);

    private sealed record IndicatorRow(string Dimension, string? Lead, bool? Met, int First, int Count);
}
