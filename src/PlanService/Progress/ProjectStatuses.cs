using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using PlanService.Projects;
using ServiceDefaults.Values;

namespace PlanService.Progress;

/// <summary>
/// How far a project has come in a year: not stored, since it changes with the calendar. One rule, for a row in memory and for the
/// database alike. What could not be done stays late: the yearly report says why. What is done is in progress again as long as somebody
/// complains that it is not (<see cref="ProjectYear.NotFixed"/>), and trainings that nobody has held by half-year are late.
/// </summary>
public static class ProjectStatuses
{
    private sealed record Moment(DateOnly Day, FiscalYear Year, bool HalfIsOver);

    private static readonly Expression<Func<ProjectInYear, Moment, ProjectStatus>> Rule = (row, now) =>
        row.Year.Declared == NaccStatus.CouldNot ? ProjectStatus.Late
        : row.Year.Declared == NaccStatus.Done || (row.Project.StepCount > 0 && row.Year.StepsDone >= row.Project.StepCount)
            ? row.Year.NotFixed > 0 ? ProjectStatus.OnTrack : ProjectStatus.Done
        : row.Year.NextDueOn < now.Day || row.Year.FiscalYear < now.Year
            || (row.Year.ExpectsTraining && row.Year.TrainingsHeld == 0 && row.Year.FiscalYear == now.Year && now.HalfIsOver) ? ProjectStatus.Late
        : row.Year.StepsDone > 0 || row.Year.Spent > 0 || row.Year.Declared == NaccStatus.InProgress ? ProjectStatus.OnTrack
        : ProjectStatus.NotStarted;

    private static readonly Func<ProjectInYear, Moment, ProjectStatus> Compiled = Rule.Compile();

    private static Moment MomentOf(DateOnly today) => new(today, FiscalYear.Of(today), today > ProjectYear.HalfYearEndOf(FiscalYear.Of(today)));

    /// <param name="today">In Thailand.</param>
    public static ProjectStatus Of(Project project, ProjectYear year, DateOnly today) =>
        Compiled(new() { Project = project, Year = year }, MomentOf(today));

    /// <summary>The rule for a query: to filter by, to group and count by.</summary>
    public static Expression<Func<ProjectInYear, ProjectStatus>> On(DateOnly today)
    {
        var moment = MomentOf(today);
        Expression<Func<Moment>> now = () => moment; // captured, so that the database gets parameters
        return Expression.Lambda<Func<ProjectInYear, ProjectStatus>>(
            ReplacingExpressionVisitor.Replace(Rule.Parameters[1], now.Body, Rule.Body), Rule.Parameters[0]);
    }

    /// <summary>Those that stand so today.</summary>
    public static IQueryable<ProjectInYear> WithStatus(this IQueryable<ProjectInYear> rows, ProjectStatus status, DateOnly today)
    {
        var rule = On(today);
        return rows.Where(Expression.Lambda<Func<ProjectInYear, bool>>(Expression.Equal(rule.Body, Expression.Constant(status)), rule.Parameters));
    }
}
