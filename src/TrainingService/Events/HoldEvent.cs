using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace TrainingService.Events;

/// <summary>It took place; what it cost is entered when all bills are there.</summary>
public static class HoldEvent
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/holding", Handle)
        .WithName(nameof(HoldEvent))
        .WithSummary("Say that an open event took place");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, EventDesk desk, CancellationToken ct) => EventDesk.Answer(Decide(id, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, EventDesk desk, CancellationToken ct) => desk.Change(id, one => one.Hold(desk.Now), ct);
}
