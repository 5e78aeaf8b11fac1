using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.Audit;
using ServiceDefaults.Files.Stores;
using ServiceDefaults.Files.Types;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ServiceDefaults.Files;

/// <summary>
/// Evidence files of a service. A file is received first, by itself; it is kept when the change that it proves is saved, and otherwise
/// gone after a day. So nobody holds a transaction open while a phone uploads, and a change that fails leaves nothing that counts.
/// </summary>
public sealed class EvidenceFiles(
    DbContext db, IEnumerable<IFileStore> stores, FileWriter writer, ClamAv scanner, IOptions<FileSettings> options, AuditTrail audit, TimeProvider clock)
{
    private readonly FileSettings settings = options.Value;

    /// <summary>
    /// Checks and stores a file that belongs to the change being made: the caller's next <c>SaveChangesAsync</c> keeps it, with an audit
    /// entry. Refuses with one of <see cref="FileRefusals"/>; then nothing is stored.
    /// </summary>
    /// <param name="content">Read once, from where it stands; not disposed.</param>
    /// <param name="fileName">As sent; only shown, never trusted.</param>
    public async Task<(StoredFile? File, Refusal? Refusal)> Store(Stream content, string? fileName, Actor actor, CancellationToken ct)
    {
        var (file, refusal) = await Receive(content, fileName, actor, ct);
        if (file is not null)
            Keep(file);
        return (file, refusal);
    }

    /// <summary>Checks and stores a file for a later request of the same actor, which names it by id (<see cref="Take"/>) within a day.</summary>
    public async Task<(StoredFile? File, Refusal? Refusal)> Receive(Stream content, string? fileName, Actor actor, CancellationToken ct)
    {
        await using var upload = await Upload.Read(content, settings.MaximumBytes, ct);
        if (upload is null)
            return (null, FileRefusals.TooLarge(settings.MaximumBytes));
        if (upload.Content.Length == 0)
            return (null, FileRefusals.Empty);
        var (type, refusal) = FileTypes.Detect(upload.Content, fileName);
        if (type is null)
            return (null, refusal);
        var (scan, found) = await scanner.Scan(upload.Content, ct);
        if (found is not null)
            return (null, found);

        var file = new StoredFile
        {
            FileName = FileNames.For(fileName, type),
            ContentType = type.ContentType,
            Length = upload.Content.Length,
            Sha256 = upload.Sha256,
            StoredAt = clock.GetUtcNow(),
            StoredById = actor.Id,
            StoredByName = actor.Name,
            Division = actor.Division,
            Scan = scan,
            Store = settings.Store,
        };
        try
        {
            await writer.Write(settings.Store, file, upload.Content, ct);
        }
        catch (FileStoreAwayException)
        {
            return (null, FileRefusals.StoreUnavailable);
        }

        return (file, null);
    }

    /// <summary>A received file, for the change that it proves: the next <c>SaveChangesAsync</c> keeps it.</summary>
    /// <returns>Null if there is none, it belongs to something already, its day is over, or somebody else sent it.</returns>
    public async Task<StoredFile?> Take(Guid id, Actor actor, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - FileSweep.Waiting;
        var file = await db.Set<StoredFile>().SingleOrDefaultAsync(
            file => file.Id == id && file.State == FileState.Waiting && file.StoredById == actor.Id && file.StoredAt > since, ct);
        if (file is not { State: FileState.Waiting }) // this very change may have taken it
            return null;
        Keep(file);
        return file;
    }

    /// <summary>Whether it is a picture of a type that is accepted, by its content and never by its name. It must be seekable, and stands at its beginning afterwards.</summary>
    public static bool IsPicture(Stream content)
    {
        var type = FileTypes.Detect(content, null).Type;
        content.Position = 0;
        return type?.ContentType.StartsWith("image/", StringComparison.Ordinal) is true;
    }

    /// <summary>The content, which can be read from any place. Whoever calls has made sure that the reader may see it.</summary>
    public Stream Open(StoredFile file) => stores.Single(store => store.Name == file.Store).Open(file);

    /// <summary>The content as the answer to a request. Whoever calls has made sure that the reader may see it.</summary>
    public FileAnswer Send(StoredFile file) => new(this, file);

    /// <summary>With the next <c>SaveChangesAsync</c> the file is no longer there for anybody; its content goes within the hour. Remove what refers to it too.</summary>
    public void Remove(StoredFile file)
    {
        file.Remove();
        db.Add(audit.Entry(nameof(StoredFile), file.Id.ToString(), before: Described(file)));
    }

    private void Keep(StoredFile file)
    {
        db.Attach(file);
        file.Keep();
        db.Add(audit.Entry(nameof(StoredFile), file.Id.ToString(), after: Described(file)));
    }

    /// <summary>Without the name, which may be a person's: the audit trail can't forget.</summary>
    private static string Described(StoredFile file) =>
        JsonSerializer.Serialize(new { file.ContentType, file.Length, file.Sha256 }, JsonSerializerOptions.Web);
}
