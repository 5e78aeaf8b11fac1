using Documents.Photos;
using ServiceDefaults.Files;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ComplaintService.Complaints;

/// <summary>Files of staff on their way into a step; pictures are made anew as those of citizens are (<see cref="CleanFiles"/>).</summary>
public sealed class EvidenceBox(EvidenceFiles files, PhotoStudio studio)
{
    /// <summary>Keeps it for a later step of the same person, who names it by its id within a day.</summary>
    public Task<(StoredFile? File, Refusal? Refusal)> Receive(IFormFile sent, Actor actor, CancellationToken ct) => files.ReceiveClean(sent, studio, actor, ct);

    /// <summary>A received file and, of a picture, its thumbnail; the next <c>SaveChangesAsync</c> keeps both.</summary>
    /// <returns>No file when there is none, somebody else sent it, it was used or its day is over.</returns>
    public async Task<(StoredFile? File, StoredFile? Thumbnail)> Take(Guid id, Actor actor, CancellationToken ct)
    {
        if (await files.Take(id, actor, ct) is not { } file)
            return (null, null);
        if (!file.IsImage)
            return (file, null);
        await using var content = files.Open(file);
        var (photo, _) = await studio.Make(content, ct);
        return (file, photo is null ? null : (await files.Store(new MemoryStream(photo.Thumbnail), "photo-small.jpg", actor, ct)).File);
    }
}
