using Microsoft.AspNetCore.Http;
using ServiceDefaults.Files;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace Documents.Photos;

/// <summary>
/// Files of people on their way in. Pictures are made anew: where and when they were taken, and with whose telephone, gets in with none of
/// them. Documents stay as they came, after the checks of <see cref="EvidenceFiles"/>.
/// </summary>
public static class CleanFiles
{
    /// <summary>Received for a change of the same person within a day, as <see cref="EvidenceFiles.Receive"/> does.</summary>
    public static async Task<(StoredFile? File, Refusal? Refusal)> ReceiveClean(this EvidenceFiles files, IFormFile sent, PhotoStudio studio, Actor actor, CancellationToken ct)
    {
        await using var content = sent.OpenReadStream();
        if (!EvidenceFiles.IsPicture(content))
            return await files.Receive(content, sent.FileName, actor, ct);
        var (photo, refusal) = await studio.Make(content, ct);
        return photo is null ? (null, refusal) : await files.Receive(new MemoryStream(photo.Picture), sent.FileName, actor, ct);
    }
}
