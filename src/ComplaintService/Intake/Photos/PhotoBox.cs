using System.Text.Json;
using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Intake.Flood;
using Documents.Photos;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ComplaintService.Intake.Photos;

/// <summary>
/// Photos on their way into a complaint. They are made anew and stored at once, waiting, so that a form that comes back with an error loses
/// none; the form carries a sealed list of them. What never becomes part of a complaint is gone after a day.
/// </summary>
public sealed class PhotoBox(PhotoStudio studio, EvidenceFiles files, ComplaintDb db, FloodGate flood, IDataProtectionProvider protection)
{
    /// <summary>Photos of one complaint.</summary>
    public const int Most = 5;

    /// <summary>A photo that waits.</summary>
    public sealed record Waiting(Guid Picture, Guid Thumbnail);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("waiting-photos").ToTimeLimitedDataProtector();

    /// <summary>Takes what was sent, after those that wait already. What is refused is left out, and the rest waits all the same. No more are decoded than are taken, nor than one address may send.</summary>
    public async Task<(List<Waiting> Waiting, Refusal? Refusal)> Take(IReadOnlyList<IFormFile> sent, List<Waiting> before, CancellationToken ct)
    {
        var photos = sent.Where(file => file.Length > 0).ToList();
        var taken = Math.Clamp(Most - before.Count, 0, photos.Count);
        if (await flood.AgainstPhotos(taken, ct) is { } slow)
            return (before, slow);
        var (waiting, refused) = (new List<Waiting>(before), taken < photos.Count ? PhotoRefusals.TooMany : null);
        foreach (var file in photos.Take(taken))
        {
            await using var content = file.OpenReadStream();
            var (photo, refusal) = await studio.Make(content, ct);
            if (photo is null || await Store(photo, ct) is not { } stored)
                refused ??= refusal ?? FileRefusals.StoreUnavailable;
            else
                waiting.Add(stored);
        }

        return (waiting, refused);
    }

    /// <summary>Those that the complaint has not yet (the same form may have been sent before), and how many came with the complainant's newest words.</summary>
    public async Task<(List<Waiting> New, int There)> NotYetOf(Complaint complaint, IReadOnlyList<Waiting> waiting, CancellationToken ct)
    {
        if (waiting.Count == 0)
            return ([], 0);
        var (pictures, entry) = (waiting.Select(photo => photo.Picture).ToList(), complaint.LastOwnEntry);
        var there = await db.Attachments.Where(photo => photo.ComplaintId == complaint.Id && photo.FromComplainant).Select(photo => new { photo.UpdateNo, photo.File.Sha256 }).ToListAsync(ct);
        var known = there.Select(photo => photo.Sha256).ToList();
        var added = await db.Set<StoredFile>().Where(file => pictures.Contains(file.Id) && file.State == FileState.Waiting && !known.Contains(file.Sha256)).Select(file => file.Id).ToListAsync(ct);
        return ([.. waiting.Where(photo => added.Contains(photo.Picture))], there.Count(photo => photo.UpdateNo == entry));
    }

    /// <summary>The photos become part of the newest entry of the complaint's story, with the next <c>SaveChangesAsync</c>.</summary>
    public async Task Attach(Complaint complaint, IReadOnlyList<Waiting> waiting, CancellationToken ct)
    {
        foreach (var photo in waiting)
        {
            // Only this service knows the ids; one that is gone by now (a form that lay open for a day) is left out.
            if (await files.Take(photo.Picture, Actor.Anonymous, ct) is { } picture && await files.Take(photo.Thumbnail, Actor.Anonymous, ct) is { } thumbnail)
                complaint.Attach(picture, thumbnail, visible: true, fromComplainant: true);
        }
    }

    /// <summary>As a form carries it.</summary>
    public string Seal(List<Waiting> waiting) => _protector.Protect(JsonSerializer.Serialize(waiting), TimeSpan.FromDays(1));

    /// <summary>Empty for what is none of ours, or too old.</summary>
    public List<Waiting> Open(string? @sealed)
    {
        if (string.IsNullOrEmpty(@sealed))
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<Waiting>>(_protector.Unprotect(@sealed)) ?? [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return [];
        }
    }

    private async Task<Waiting?> Store(MadePhoto photo, CancellationToken ct)
    {
        var (picture, _) = await files.Receive(new MemoryStream(photo.Picture), "photo.jpg", Actor.Anonymous, ct);
        var (thumbnail, _) = await files.Receive(new MemoryStream(photo.Thumbnail), "photo-small.jpg", Actor.Anonymous, ct);
        return picture is null || thumbnail is null ? null : new(picture.Id, thumbnail.Id);
    }
}
