using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.PlanProjects;

/// <summary>
/// A plan came into force: its projects replace those of earlier versions, and of other plans of one of its years. What is older changes
/// nothing. A service that works under projects of the plan has a consumer <c>KeepPlanProjects</c> that is this one on its own database.
/// </summary>
public abstract class KeepPlanProjectsIn<TDb>(TDb db) : IConsumer<PlanPublished> where TDb : DbContext
{
    public async Task Consume(ConsumeContext<PlanPublished> context)
    {
        var plan = context.Message;
        var known = await db.Set<PlanProject>().ToListAsync(context.CancellationToken);
        var replaced = known.Where(project => project.SeriesId == plan.SeriesId || project.FiscalYears.Intersect(plan.FiscalYears).Any()).ToList();
        if (replaced.Exists(project => project.SeriesId == plan.SeriesId ? IsAsNew(project, plan) : project.PublishedAt > plan.PublishedAt))
            return;

        db.RemoveRange(replaced.Where(project => project.SeriesId != plan.SeriesId || !plan.Projects.Any(now => now.Code == project.Code)));
        var position = 0;
        foreach (var project in plan.Projects)
            Keep(Of(plan, project, ++position), replaced.Find(before => before.SeriesId == plan.SeriesId && before.Code == project.Code));
    }

    private static bool IsAsNew(PlanProject known, PlanPublished plan) =>
        known.Version > plan.Version || (known.Version == plan.Version && known.MapVersion >= plan.MapVersion);

    private void Keep(PlanProject project, PlanProject? before)
    {
        if (before is null)
            db.Add(project);
        else
            db.Entry(before).CurrentValues.SetValues(project);
    }

    private static PlanProject Of(PlanPublished plan, PublishedProject project, int position) => new()
    {
        SeriesId = plan.SeriesId,
        Code = project.Code,
        Name = project.Name,
        Version = plan.Version,
        Position = position,
        Divisions = [.. project.Divisions],
        FiscalYears = [.. plan.FiscalYears],
        Budgets = project.Budgets.Where(year => year.Value is not null).ToDictionary(year => year.Key, year => year.Value!.Value),
        PublishedAt = plan.PublishedAt,
        MapVersion = plan.MapVersion,
        Indicators = [.. project.Indicators.Where(indicator => indicator.Measure is not null)
            .Select(indicator => new MeasuredIndicator(indicator.Code, indicator.Measure!, indicator.MeasureOf))],
    };
}
