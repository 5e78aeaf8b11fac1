using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>A plan's outline and its money.</summary>
public static class GetPlan
{
    public sealed record Answer(
        Guid Id, string Title, string Organization, string? District, string? Province, PlanStatus Status, int[] FiscalYears,
        int ProjectCount, IReadOnlyList<DimensionAnswer> Dimensions, PlanTotals Totals, int Version,
        Guid SeriesId, Guid? BasedOnId, AmendmentKind? Amendment, DateTimeOffset ImportedAt, DateTimeOffset? PublishedAt,
        IEnumerable<DecisionAnswer>? History);

    /// <param name="By">The person's name. The history is for staff; null for the public.</param>
    public sealed record DecisionAnswer(PlanStatus Status, DateTimeOffset At, string By, string? Reason);

    public sealed record DimensionAnswer(string Code, string Name, IReadOnlyList<MissionAnswer> Missions);

    public sealed record MissionAnswer(string Code, string Name, IReadOnlyList<ObjectiveAnswer> Objectives);

    public sealed record ObjectiveAnswer(string Code, string Name);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapGet("{planId:guid}", Handle)
        .WithName(nameof(GetPlan))
        .WithSummary("A plan's dimensions, missions and objectives, and its totals added up from the projects beside those written");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(
        Guid planId, PlanDb db, Actor actor, HttpResponse response, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(plan => plan.Id == planId, ct) is not { } plan)
            return TypedResults.NotFound();
        response.SetETag(plan.RowVersion);
        return TypedResults.Ok(await Describe(plan, db, ct) with { History = actor.IsSignedIn ? await HistoryOf(planId, db, ct) : null });
    }

    internal static async Task<Answer> Describe(Plan plan, PlanDb db, CancellationToken ct) => new(
        plan.Id, plan.Title, plan.Organization, plan.District, plan.Province, plan.Status, plan.FiscalYears,
        await db.Projects.CountAsync(project => project.PlanId == plan.Id, ct),
        [.. plan.Dimensions.Select(Outline)], await PlanTotals.Of(plan, db, ct), plan.Version,
        plan.SeriesId, plan.BasedOnId, plan.Amendment, plan.ImportedAt, plan.PublishedAt, null);

    private static Task<List<DecisionAnswer>> HistoryOf(Guid planId, PlanDb db, CancellationToken ct) => db.Decisions
        .Where(decision => decision.PlanId == planId).OrderBy(decision => decision.At).ThenBy(decision => decision.Id)
        .Select(decision => new DecisionAnswer(decision.Status, decision.At, decision.ActorName, decision.Reason)).ToListAsync(ct);

    private static DimensionAnswer Outline(Dimension dimension) => new(dimension.Code, dimension.Name,
        [.. dimension.Missions.Select(mission => new MissionAnswer(mission.Code, mission.Name,
            [.. mission.Objectives.Select(objective => new ObjectiveAnswer(objective.Code, objective.Name))]))]);
}
