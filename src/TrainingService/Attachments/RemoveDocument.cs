using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Attachments;

/// <summary>Takes a document out of an event: nobody reads it from then on, and its content is gone within the hour. What stands in a submitted report stays.</summary>
public static class RemoveDocument
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapDelete("{id:guid}/documents/{document:guid}", Handle)
        .WithName(nameof(RemoveDocument))
        .WithSummary("Take a document out of an event")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Guid document, EventDesk desk, EvidenceFiles files, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, document, desk, files, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Guid document, EventDesk desk, EvidenceFiles files, CancellationToken ct) => desk.Change(id, async one =>
    {
        if (await desk.Db.EventDocuments.Include(row => row.File).SingleOrDefaultAsync(row => row.Id == document && row.EventId == id, ct) is not { } found)
            return Objection.NotFound;
        if (found.AgainstRemoving(one, await desk.Db.EventReports.AsNoTracking().SingleOrDefaultAsync(row => row.EventId == id, ct)) is { } refusal)
            return Objection.To(refusal);
        desk.Db.Remove(found);
        files.Remove(found.File);
        return null;
    }, ct);
}
