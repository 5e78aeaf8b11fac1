using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;

namespace TrainingService.Events;

/// <summary>One event with its money and what the rules find in it, and the ETag that a change of it may name.</summary>
public static class GetEvent
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetEvent))
        .WithSummary("One event, with its lines, what is wrong with them, and where its money stands");

    public static async Task<Results<Ok<EventAnswer>, NotFound>> Handle(Guid id, HttpResponse response, EventDesk desk, CancellationToken ct)
    {
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
            return TypedResults.NotFound();
        response.SetETag(one.RowVersion);
        return TypedResults.Ok(EventAnswer.Of(one, await desk.Db.RulesOf(one, desk.Now, ct)));
    }
}
