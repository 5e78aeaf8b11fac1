using Documents.Photos;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using WebUi;

namespace TrainingService.Reports;

/// <summary>Makes photos anew and stores them, waiting for the report that they belong to.</summary>
public sealed class PhotoAlbum(PhotoStudio studio, EvidenceFiles files)
{
    /// <summary>Bytes of a request with one photo, and the form around it.</summary>
    public const long LongestRequest = PhotoStudio.LargestBytes + (1024 * 1024);

    /// <summary>A photo that waits.</summary>
    public sealed record Waiting(Guid Picture, Guid Thumbnail, int Width, int Height);

    /// <returns>413, 415, 422 or 503 at <c>file</c> for what is no photo or can't be kept.</returns>
    public async Task<(Waiting? Photo, Objection? Objection)> Receive(IFormFile sent, Actor actor, CancellationToken ct)
    {
        await using var content = sent.OpenReadStream();
        var (made, refusal) = await studio.Make(content, ct);
        if (made is null)
            return (null, new(PictureRefusals.StatusOf(refusal!), refusal!, "file"));
        var (picture, refused) = await files.Receive(new MemoryStream(made.Picture), "photo.jpg", actor, ct);
        var (thumbnail, refusedSmall) = await files.Receive(new MemoryStream(made.Thumbnail), "photo-small.jpg", actor, ct);
        return (refused ?? refusedSmall) is { } reason
            ? (null, new(PictureRefusals.StatusOf(reason), reason, "file"))
            : (new(picture!.Id, thumbnail!.Id, made.Width, made.Height), null);
    }

    /// <summary>The next <c>SaveChangesAsync</c> keeps both files.</summary>
    public async Task<EventPhoto?> Take(Waiting waiting, Guid eventId, string caption, Actor actor, DateTimeOffset now, CancellationToken ct) =>
        await files.Take(waiting.Picture, actor, ct) is { } picture && await files.Take(waiting.Thumbnail, actor, ct) is { } thumbnail
            ? new EventPhoto { EventId = eventId, Width = waiting.Width, Height = waiting.Height, Caption = caption, AddedAt = now }.Showing(picture, thumbnail)
            : null;
}
