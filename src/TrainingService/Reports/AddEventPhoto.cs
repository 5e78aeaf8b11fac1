using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Reports;

/// <summary>A photo for the report of an event, until that is submitted.</summary>
public static class AddEventPhoto
{
    public sealed record Answer(Guid Id);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/report/photos", Handle)
        .WithName(nameof(AddEventPhoto))
        .WithMetadata(new RequestSizeLimitAttribute(PhotoAlbum.LongestRequest))
        .WithSummary("Add a photo to the report of an event (form fields file, 10 MB at most, and caption, 200 characters at most); 12 photos at most, until it is submitted")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        Guid id, IFormFile? file, [FromForm] string? caption, EventDesk desk, PhotoAlbum album, CancellationToken ct)
    {
        var (photo, objection) = await Decide(id, file, caption, desk, album, ct);
        return photo is null ? objection!.ToProblem() : TypedResults.Created($"/training/api/v1/events/{id}/report/photos/{photo.Id}", new Answer(photo.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(EventPhoto? Photo, Objection? Objection)> Decide(Guid id, IFormFile? file, string? caption, EventDesk desk, PhotoAlbum album, CancellationToken ct)
    {
        // Before anything is decoded: that takes time, and is for those who may and for photos that have a place.
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } seen)
            return (null, Objection.NotFound);
        if (!seen.IsHeldBy(desk.Actor))
            return (null, new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead));
        if (EventReport.AgainstPhoto(seen, await desk.Db.EventReports.AsNoTracking().SingleOrDefaultAsync(row => row.EventId == id, ct)) is { } early)
            return (null, Objection.To(early));
        var words = caption?.Trim() ?? "";
        if (Objection.To(Wrong(file, words)) is { } wrong)
            return (null, wrong);
        var (waiting, refused) = await album.Receive(file!, desk.Actor, ct);
        if (waiting is null)
            return (null, refused);

        EventPhoto? photo = null;
        var objection = await desk.Change(id, async one =>
        {
            if (await desk.Db.EventReports.SingleOrDefaultAsync(row => row.EventId == id, ct) is not { } report)
                desk.Db.Add(report = new() { EventId = id });
            if (report.AddPhoto(one) is { } refusal)
                return Objection.To(refusal);
            if ((photo = await album.Take(waiting, id, words, desk.Actor, desk.Now, ct)) is null)
                return new(StatusCodes.Status503ServiceUnavailable, FileRefusals.StoreUnavailable);
            desk.Db.Add(photo);
            return null;
        }, ct);
        return objection is null ? (photo, null) : (null, objection);
    }

    private static IEnumerable<Objection> Wrong(IFormFile? file, string caption)
    {
        if (file is not { Length: > 0 })
            yield return Objection.To("file", "เลือกรูปถ่าย", "Choose a photo");
        if (caption.Length is 0 or > EventPhoto.LongestCaption)
            yield return Objection.To("caption", $"บรรยายว่าในรูปมีอะไร ไม่เกิน {EventPhoto.LongestCaption} ตัวอักษร", $"Say what can be seen, in {EventPhoto.LongestCaption} characters at most");
    }
}
