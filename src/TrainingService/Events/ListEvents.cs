using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Reports;

namespace TrainingService.Events;

/// <summary>The events that the caller may see.</summary>
public static class ListEvents
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("", Handle)
        .WithName(nameof(ListEvents))
        .WithSummary("Events, those without a day first, then the newest; filter by fiscalYear, division, status, course, words, report=overdue");

    public static async Task<Ok<PageOf<EventRow>>> Handle([AsParameters] EventFilter filter, [AsParameters] Paging paging, TrainingDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var page = await paging.Of(filter.Of(db, db.Events.VisibleTo(actor), now), one => one, ct);
        var overdue = await db.OverdueAmong(page.Items, now, ct);
        return TypedResults.Ok(new PageOf<EventRow>([.. page.Items.Select(one => EventRow.Of(one, overdue.Contains(one.Id)))], page.Page, page.PageSize, page.Total));
    }
}
