using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Reports;

/// <summary>Takes a photo out of the report before that is submitted: nobody sees it from then on, and its content is gone within the hour.</summary>
public static class RemoveEventPhoto
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/report/photos/{photo:guid}/removal", Handle)
        .WithName(nameof(RemoveEventPhoto))
        .WithSummary("Take a photo out of an event's report before it is submitted")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Guid photo, EventDesk desk, EvidenceFiles files, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, photo, desk, files, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Guid photo, EventDesk desk, EvidenceFiles files, CancellationToken ct) => desk.Change(id, async _ =>
    {
        if (await desk.Db.EventPhotos.Include(row => row.File).Include(row => row.Thumbnail).SingleOrDefaultAsync(row => row.Id == photo && row.EventId == id, ct) is not { } found)
            return Objection.NotFound;
        var report = await desk.Db.EventReports.SingleAsync(row => row.EventId == id, ct);
        if (report.RemovePhoto() is { } refusal)
            return Objection.To(refusal);
        desk.Db.Remove(found);
        files.Remove(found.File);
        files.Remove(found.Thumbnail);
        return null;
    }, ct);
}
