using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using TrainingService.Events;
using static WebUi.Language;

namespace TrainingService.Reports;

/// <summary>A photo of an event's report, for whoever reads the event.</summary>
public static class GetEventPhoto
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/report/photos/{photo:guid}", Handle)
        .WithName(nameof(GetEventPhoto))
        .WithSummary("A photo of an event's report, JPEG; size=small has at most 320 points on its longer side");

    public static async Task<Results<FileAnswer, NotFound, ValidationProblem>> Handle(Guid id, Guid photo, string? size, EventDesk desk, EvidenceFiles files, CancellationToken ct)
    {
        if (size is not (null or "small"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["size"] = [T("เว้นว่าง หรือ small", "Leave it out, or say small")] });
        var found = await desk.Db.EventPhotos.AsNoTracking().Include(row => row.File).Include(row => row.Thumbnail)
            .SingleOrDefaultAsync(row => row.Id == photo && row.EventId == id && desk.Db.Events.VisibleTo(desk.Actor).Any(one => one.Id == id), ct);
        return found is null ? TypedResults.NotFound() : files.Send(size is null ? found.File : found.Thumbnail);
    }
}
