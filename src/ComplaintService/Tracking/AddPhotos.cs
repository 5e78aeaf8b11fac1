using ComplaintService.Complaints;
using ComplaintService.Intake.Photos;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>The complainant adds photos to what they wrote last. All of them are taken, or none.</summary>
public static class AddPhotos
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tracking) => tracking
        .MapPost("{code}/photos", Handle)
        .WithName(nameof(AddPhotos))
        .WithMetadata(new RequestSizeLimitAttribute(UploadSizes.LongestRequest))
        .WithSummary("Add photos (form fields photos) to the complaint, or to the last reply; up to 5 with each, until it is closed")
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, IFormFileCollection photos, PhotoBox box, ComplainantDesk desk, CancellationToken ct)
    {
        // Before anything is decoded: that takes time, and is for complaints that are there and open, and for photos that have a place.
        if (await desk.Db.FindTracked(code, ct) is not { } tracked)
            return Objection.NotFound.ToProblem();
        if (tracked.Own.AgainstReply(desk.Now) is { } closed)
            return closed.ToProblem();
        if (photos.Count == 0)
            return Objection.To("photos", "แนบรูปอย่างน้อย 1 รูป", "Send at least one photo").ToProblem();
        if (photos.Count > PhotoBox.Most)
            return Refused(PhotoRefusals.TooMany);
        if (There(tracked) + photos.Count > PhotoBox.Most)
            return PhotoRefusals.TooMany.ToProblem();
        var (waiting, refused) = await box.Take(photos, [], ct);
        if (refused is not null)
            return Refused(refused);
        return await desk.Change(code, null, async complaint =>
        {
            var entry = complaint.LastOwnEntry;
            // Counted once more: another request may have added some meanwhile.
            var there = await desk.Db.Attachments.CountAsync(photo => photo.ComplaintId == complaint.Id && photo.FromComplainant && photo.UpdateNo == entry, ct);
            if (there + waiting.Count > PhotoBox.Most)
                return PhotoRefusals.TooMany;
            if (complaint.AddPhotos(desk.Now) is { } refusal)
                return refusal;
            await box.Attach(complaint, waiting, ct);
            return null;
        }, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();
    }

    /// <summary>How many came with what the complainant wrote last.</summary>
    private static int There(Tracked tracked) =>
        tracked.Files.Count(file => file.ComplaintId == tracked.Own.Id && file.FromComplainant && file.UpdateNo == tracked.Own.LastOwnEntry);

    private static ProblemHttpResult Refused(Refusal refusal) => new Objection(PhotoRefusals.StatusOf(refusal), refusal, "photos").ToProblem();
}
