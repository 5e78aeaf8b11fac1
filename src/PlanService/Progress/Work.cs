using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Projects;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Progress;

/// <summary>A project with its year: what each verb of the daily work begins with.</summary>
/// <param name="Plan">Not tracked.</param>
/// <param name="Project">Not tracked; with budgets and indicators.</param>
/// <param name="Year">Tracked: its changes are saved.</param>
public sealed record Work(Plan Plan, Project Project, ProjectYear Year)
{
    /// <summary>Taken out of the plan by an amendment: what was done stays readable, and only its money is still settled.</summary>
    public bool IsWithdrawn => Project.WithdrawnAt is not null;

    /// <summary>Baht that the plan gives this year; null where it gives none.</summary>
    public decimal? Planned => IsWithdrawn ? null : Project.Budgets.FirstOrDefault(budget => budget.FiscalYear == Year.FiscalYear)?.Baht;

    /// <summary>
    /// Baht that may be spent this year: of the ordinance, or as long as that is not entered, of the plan; of a withdrawn project only
    /// what is spent or held already.
    /// </summary>
    public decimal Limit => IsWithdrawn ? Year.Spent + Year.Reserved : Year.LimitWith(Planned);

    /// <summary>Baht that are neither spent nor held.</summary>
    public decimal Remaining => Limit - Year.Spent - Year.Reserved;

    /// <summary>Whether the actor's division carries the project out, alone or with others.</summary>
    public bool IsOf(Actor actor) => actor.Division is { } division && IsOf(division);

    /// <summary>Whether this division carries the project out, alone or with others.</summary>
    public bool IsOf(string division) => Project.Divisions.Contains(division) || Project.Divisions.Contains(ProjectFilter.AllDivisions);
}

/// <summary>Finds the work of a project in a year.</summary>
public static class WorkFinder
{
    /// <summary>
    /// The project of the plan in force; as long as none is published, for staff, of the newest draft: the paper plan is often in force
    /// while its copy here is still being settled, and what was done must not wait for that. Also of a project that was withdrawn from it.
    /// Null when there is no such project or year.
    /// </summary>
    public static async Task<Work?> FindWork(this PlanDb db, string code, FiscalYear year, Actor actor, CancellationToken ct)
    {
        if (await db.FindVisible(null, year, actor, ct) is not { } plan || await db.WholeProject(plan.Id, code, ct, orWithdrawn: true) is not { } project)
            return null;
        return await db.ProjectYears.SingleOrDefaultAsync(row => row.SeriesId == plan.SeriesId && row.Code == code && row.FiscalYear == year, ct) is { } found
            ? new Work(plan, project, found)
            : null;
    }
}
