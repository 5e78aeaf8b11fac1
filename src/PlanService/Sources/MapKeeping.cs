using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace PlanService.Sources;

/// <summary>How decisions enter the map, whoever makes them.</summary>
internal static class MapKeeping
{
    /// <summary>
    /// Changes what differs: one version more for all of it, and if the plan is in force, services are told once. The caller saves. What
    /// stands there already changes nothing.
    /// </summary>
    /// <param name="plan">The version whose indicators the decisions are about.</param>
    /// <returns>The version of the map after it, and how many lines changed.</returns>
    public static async Task<(MeasureMap? Map, int Changed)> Decide(
        this PlanDb db, Plan plan, IReadOnlyList<MapDecision> decisions, IEvents events, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var map = await db.MeasureMaps.SingleOrDefaultAsync(row => row.SeriesId == plan.SeriesId, ct);
        var lines = await db.MapLines.Where(row => row.SeriesId == plan.SeriesId).ToDictionaryAsync(row => (row.Code, row.Indicator), ct);
        List<MapLine> changed = [];
        foreach (var decision in decisions)
        {
            var known = lines.GetValueOrDefault((decision.Project.Code, decision.Indicator.Code));
            if (known is not null && !known.Differs(decision))
                continue;
            var line = known ?? db.Add(MapLine.Of(plan.SeriesId, decision.Project.Code, decision.Indicator.Code)).Entity;
            line.Decide(decision, actor, at);
            lines[(line.Code, line.Indicator)] = line;
            changed.Add(line);
        }

        if (changed.Count == 0)
            return (map, 0);
        map ??= db.Add(MeasureMap.Of(plan.SeriesId)).Entity;
        map.Changed(at);
        var inForce = await InForce(db, plan.SeriesId, ct);
        if (inForce is not null)
            events.Publish(PublishedPlan.Of(inForce, map.Version, lines.Values));
        await db.FollowMap(inForce ?? plan, changed, actor, at, ct);
        return (map, changed.Count);
    }

    /// <summary>The plan with its map as services are told it.</summary>
    public static async Task<Contracts.PlanPublished> Tell(this PlanDb db, Plan plan, CancellationToken ct)
    {
        var version = await db.MeasureMaps.Where(row => row.SeriesId == plan.SeriesId).Select(row => row.Version).SingleOrDefaultAsync(ct);
        return PublishedPlan.Of(plan, version, await db.MapLines.AsNoTracking().Where(row => row.SeriesId == plan.SeriesId).ToListAsync(ct));
    }

    private static Task<Plan?> InForce(PlanDb db, Guid seriesId, CancellationToken ct) => db.Plans.AsNoTracking()
        .Include(plan => plan.Projects).ThenInclude(project => project.Budgets)
        .Include(plan => plan.Projects).ThenInclude(project => project.Indicators)
        .AsSplitQuery().SingleOrDefaultAsync(plan => plan.SeriesId == seriesId && plan.Status == PlanStatus.Published, ct);
}
