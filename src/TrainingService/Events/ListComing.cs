using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using TrainingService.Data;

namespace TrainingService.Events;

/// <summary>What everybody may know: the open events that are not over, the next one first. No money and no person stands in it.</summary>
public static class ListComing
{
    public sealed record Answer(Guid Id, string Title, string Course, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Venue, int? Capacity, string Division)
    {
        public static Answer Of(TrainingEvent one) => new(one.Id, one.Title, one.Course, one.StartsAt!.Value, one.EndsAt!.Value, one.Venue!, one.Capacity, one.Division);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("coming", Handle)
        .WithName(nameof(ListComing))
        .WithSummary("Open events that are not over yet; for everybody");

    public static async Task<Ok<PageOf<Answer>>> Handle([AsParameters] Paging paging, TrainingDb db, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(Coming(db, clock.GetUtcNow()), Answer.Of, ct));

    public static IQueryable<TrainingEvent> Coming(TrainingDb db, DateTimeOffset now) => db.Events.AsNoTracking()
        .Where(one => one.Status == EventStatus.Open && one.EndsAt > now).OrderBy(one => one.EndsAt).ThenBy(one => one.Id);
}
