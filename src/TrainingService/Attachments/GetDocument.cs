using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using TrainingService.Events;

namespace TrainingService.Attachments;

/// <summary>The file of a document, for whoever reads the event.</summary>
public static class GetDocument
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/documents/{document:guid}", Handle)
        .WithName(nameof(GetDocument))
        .WithSummary("Download a document of an event");

    public static async Task<Results<FileAnswer, NotFound>> Handle(Guid id, Guid document, EventDesk desk, EvidenceFiles files, CancellationToken ct) =>
        await desk.Db.DocumentsOf(id).SingleOrDefaultAsync(row => row.Id == document && desk.Db.Events.VisibleTo(desk.Actor).Any(one => one.Id == id), ct) is { } found
            ? files.Send(found.File)
            : TypedResults.NotFound();
}
