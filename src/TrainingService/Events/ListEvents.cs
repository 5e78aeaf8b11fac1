using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using TrainingService.Data;

namespace TrainingService.Events;

/// <summary>The events that the caller may see.</summary>
public static class ListEvents
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("", Handle)
        .WithName(nameof(ListEvents))
        .WithSummary("Events, those without a day first, then the newest; filter by fiscalYear, division, status, course, words");

    public static async Task<Ok<PageOf<EventRow>>> Handle([AsParameters] EventFilter filter, [AsParameters] Paging paging, TrainingDb db, Actor actor, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(filter.Of(db.Events.VisibleTo(actor)), EventRow.Of, ct));
}
