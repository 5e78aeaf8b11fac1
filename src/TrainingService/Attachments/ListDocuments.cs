using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using TrainingService.Events;

namespace TrainingService.Attachments;

/// <summary>The documents of an event, for whoever reads the event.</summary>
public static class ListDocuments
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/documents", Handle)
        .WithName(nameof(ListDocuments))
        .WithSummary("The documents of an event, in the order of adding");

    public static async Task<Results<Ok<PageOf<DocumentAnswer>>, NotFound>> Handle(Guid id, [AsParameters] Paging paging, EventDesk desk, CancellationToken ct) =>
        await desk.Db.Events.VisibleTo(desk.Actor).AnyAsync(row => row.Id == id, ct)
            ? TypedResults.Ok(await paging.Of(desk.Db.DocumentsOf(id), DocumentAnswer.Of, ct))
            : TypedResults.NotFound();
}
