using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Door;

/// <summary>The link is good for nothing from now on, on every phone that has opened it.</summary>
public static class CloseDoor
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/door-link/closure", Handle)
        .WithName(nameof(CloseDoor))
        .WithSummary("Close the door before midnight: its link is good for nothing any more")
        .ProducesProblem(StatusCodes.Status404NotFound);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, DoorDesk desk, EventDesk events, CancellationToken ct) =>
        await Decide(id, desk, events, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page. Whatever became of the event: a door can always be closed.</summary>
    public static Task<Objection?> Decide(Guid id, DoorDesk desk, EventDesk events, CancellationToken ct) => events.Change(id, async _ =>
    {
        if (await desk.Db.DoorLinks.OpenAt(desk.Now).SingleOrDefaultAsync(row => row.EventId == id, ct) is not { } link)
            return DoorRefusals.NoDoor;
        link.Close(desk.Now);
        return null;
    }, ct);
}
