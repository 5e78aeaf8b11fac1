using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Learning.GoodDeeds;

/// <summary>Takes out what was written by mistake, or what a pupil's family does not want to stand there.</summary>
public static class RemoveGoodDeed
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapDelete("{id:guid}/good-deeds/{deed:guid}", Handle)
        .WithName(nameof(RemoveGoodDeed))
        .WithSummary("Take a good deed out of the log")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Guid deed, EventDesk desk, CancellationToken ct) => EventDesk.Answer(Decide(id, deed, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Guid id, Guid deed, EventDesk desk, CancellationToken ct)
    {
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
            return Objection.NotFound;
        if (!one.IsHeldBy(desk.Actor))
            return new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead);
        if (await desk.Db.GoodDeeds.SingleOrDefaultAsync(row => row.Id == deed && row.EventId == id, ct) is not { } found)
            return Objection.NotFound;
        desk.Db.Remove(found);
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }
}
