using Documents.Photos;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using WebUi;

namespace RiskService.Gifts;

/// <summary>A photo or receipt of a gift, by whoever recorded it, until it is decided on. A photo keeps nothing but its picture.</summary>
public static class AddGiftFile
{
    /// <summary>Bytes of a request: a file of 20 MB and the form around it.</summary>
    public const long LongestRequest = 21 * 1024 * 1024;

    public sealed record Answer(Guid Id);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapPost("{id:guid}/files", Handle)
        .WithName(nameof(AddGiftFile))
        .WithMetadata(new RequestSizeLimitAttribute(LongestRequest))
        .WithSummary("Add a photo or receipt to a gift (form field file; whoever recorded it, until it is decided on)")
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Guid id, IFormFile? file, Desk desk, EvidenceFiles files, PhotoStudio studio, CancellationToken ct)
    {
        var (added, objection) = await Decide(id, file, desk, files, studio, ct);
        return added is null ? objection!.ToProblem() : TypedResults.Created($"/risk/api/v1/gifts/{id}/files/{added.Id}", new Answer(added.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(GiftFile? File, Objection? Objection)> Decide(Guid id, IFormFile? file, Desk desk, EvidenceFiles files, PhotoStudio studio, CancellationToken ct)
    {
        // Before anything is stored: a file is for those who may add it.
        if (await desk.Db.Gifts.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(gift => gift.Id == id, ct) is not { } seen)
            return (null, Objection.NotFound);
        if (GiftDesk.To(seen.AgainstCorrection(desk.Actor)) is { } early)
            return (null, early);
        var (waiting, refused) = await Receive(file, desk, files, studio, ct);
        if (waiting is null)
            return (null, refused);
        GiftFile? added = null;
        var objection = await desk.Change(desk.Db.Gifts.VisibleTo(desk.Actor), id, async gift =>
        {
            if (gift.AgainstCorrection(desk.Actor) is { } refusal)
                return GiftDesk.To(refusal);
            if (await desk.Db.GiftFiles.CountAsync(row => row.GiftId == id, ct) >= GiftFile.Most)
                return Objection.To(GiftRefusals.ManyFiles);
            if (await files.Take(waiting.Id, desk.Actor, ct) is not { } taken)
                return new(StatusCodes.Status503ServiceUnavailable, FileRefusals.StoreUnavailable);
            desk.Db.Add(added = new GiftFile { GiftId = id, File = taken, AddedAt = desk.Now });
            return null;
        }, ct);
        return objection is null ? (added, null) : (null, objection);
    }

    /// <summary>Checked and stored, waiting for the gift it belongs to; or what is wrong, at <c>file</c>.</summary>
    internal static async Task<(StoredFile? File, Objection? Objection)> Receive(IFormFile? file, Desk desk, EvidenceFiles files, PhotoStudio studio, CancellationToken ct)
    {
        if (file is not { Length: > 0 })
            return (null, Objection.To("file", "เลือกไฟล์", "Choose a file"));
        var (stored, refusal) = await files.ReceiveClean(file, studio, desk.Actor, ct);
        return stored is null ? (null, new(PictureRefusals.StatusOf(refusal!), refusal!, "file")) : (stored, null);
    }
}
