using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Concurrency;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Events;

/// <summary>A division plans an event. Nothing is asked for and nobody is told yet.</summary>
public static class PlanEvent
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("", Handle)
        .WithName(nameof(PlanEvent))
        .WithSummary("Plan an event of one's own division; a line whose arithmetic is wrong, or whose rate is over its ceiling without an exception asked for, is refused")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<EventAnswer>, ProblemHttpResult>> Handle(EventRequest request, HttpResponse response, EventDesk desk, EventChecks checks, CancellationToken ct)
    {
        var (planned, objection) = await Decide(request, desk, checks, ct);
        if (planned is null)
            return objection!.ToProblem();
        response.SetETag(planned.RowVersion);
        return TypedResults.Created($"/training/api/v1/events/{planned.Id}", EventAnswer.Of(planned, await desk.Db.RulesOf(planned, desk.Now, ct)));
    }

    /// <summary>The same for the page.</summary>
    public static Task<(TrainingEvent? Planned, Objection? Objection)> Decide(EventRequest request, EventDesk desk, EventChecks checks, CancellationToken ct) => desk.Db.InOneTransaction<(TrainingEvent?, Objection?)>(async () =>
    {
        if (desk.Actor.OwnDivision() is not { } division)
            return (null, EventQueries.NoDivision);
        var (content, wrong) = await checks.Read(request, division, null, ct);
        if (content is null)
            return (null, wrong);
        if (await checks.AgainstSpeakers(content, null, ct) is { } busy)
            return (null, busy);
        var planned = TrainingEvent.Plan(content, division, desk.Actor, desk.Now);
        desk.Db.Add(planned);
        await desk.Db.SaveChangesAsync(ct);
        return (planned, null);
    }, ct);
}
