using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using PlanService.Projects;
using PlanService.Spending;
using ServiceDefaults.Messaging;

namespace PlanService.Plans;

/// <summary>What a new version means for the work recorded in its series: the sheets and amounts that it was recorded against have changed.</summary>
internal static class AmendedWork
{
    /// <summary>Counts steps anew where they changed, and tells of every amount that did. Call before saving.</summary>
    /// <param name="before">The version that this one replaces.</param>
    public static async Task Apply(Plan plan, Plan before, PlanDb db, IEvents events, DateTimeOffset at, CancellationToken ct)
    {
        var (old, now) = (await Projects(db, before, ct), await Projects(db, plan, ct));
        List<Project> changed = [.. now.Values.Where(project => old.GetValueOrDefault(project.Code) is not { } was || Differs(plan, project, was))];
        if (changed.Count == 0)
            return;
        var years = await YearsOf(db, plan.SeriesId, changed, ct);
        await db.CountSteps(years, now, ct);
        foreach (var year in years)
        {
            var work = new Work(plan, now[year.Code], year);
            if (work.Planned != (old.TryGetValue(year.Code, out var was) ? new Work(before, was, year).Planned : null))
                events.BudgetChanged(work, at);
        }
    }

    /// <summary>The steps of one project's sheet changed, in a draft that its work is recorded on.</summary>
    public static async Task Recount(Plan plan, Project project, PlanDb db, CancellationToken ct) =>
        await db.CountSteps(await YearsOf(db, plan.SeriesId, [project], ct), new Dictionary<string, Project> { [project.Code] = project }, ct);

    private static bool Differs(Plan plan, Project project, Project was) =>
        (project.WithdrawnAt is null) != (was.WithdrawnAt is null)
        || !project.Steps.Select(step => step.No).SequenceEqual(was.Steps.Select(step => step.No))
        || plan.FiscalYears.Any(year => BahtOf(project, year) != BahtOf(was, year));

    private static decimal? BahtOf(Project project, int year) => project.Budgets.Find(budget => budget.FiscalYear.Year == year)?.Baht;

    private static Task<Dictionary<string, Project>> Projects(PlanDb db, Plan plan, CancellationToken ct) => db.Projects.IgnoreQueryFilters().AsNoTracking()
        .Include(project => project.Budgets).Where(project => project.PlanId == plan.Id).ToDictionaryAsync(project => project.Code, ct);

    private static async Task<List<ProjectYear>> YearsOf(PlanDb db, Guid seriesId, IEnumerable<Project> projects, CancellationToken ct)
    {
        List<string> codes = [.. projects.Select(project => project.Code)];
        return await db.ProjectYears.Where(year => year.SeriesId == seriesId && codes.Contains(year.Code)).OrderBy(year => year.Code).ThenBy(year => year.FiscalYear).ToListAsync(ct);
    }

    /// <summary>A step that the sheet no longer has stays recorded, and counts no more.</summary>
    private static async Task CountSteps(this PlanDb db, List<ProjectYear> years, Dictionary<string, Project> projects, CancellationToken ct)
    {
        List<Guid> ids = [.. years.Select(year => year.Id)];
        var steps = (await db.Steps.AsNoTracking().Where(step => ids.Contains(step.ProjectYearId)).ToListAsync(ct)).ToLookup(step => step.ProjectYearId);
        foreach (var year in years.Where(year => steps.Contains(year.Id)))
            year.Count([.. steps[year.Id].Where(step => projects[year.Code].Steps.Any(one => one.No == step.No))]);
    }
}
