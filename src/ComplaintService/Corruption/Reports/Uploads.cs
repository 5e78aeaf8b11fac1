using System.Text.Json;
using System.Text.RegularExpressions;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.Concurrency;
using WebUi;

namespace ComplaintService.Corruption.Reports;

/// <summary>
/// Files that were sent before the report or message to which they belong. The sender names them by a secret of their own making; it finds
/// and opens the list, and stands nowhere.
/// </summary>
public sealed partial class Uploads(CorruptionDb db, EvidenceStore store, IOptions<CorruptionOptions> options, TimeProvider clock)
{
    private const string Purpose = "upload";

    /// <summary>At least 128 bits of letters, digits, - and _.</summary>
    public static bool IsSecret(string? secret) => secret is not null && Secret().IsMatch(secret);

    /// <summary>Locks what comes and keeps it for a day.</summary>
    /// <param name="files">Name and content, one after the other.</param>
    public async Task<(IReadOnlyList<Evidence> Evidence, Objection? Objection)> Add(string secret, IAsyncEnumerable<(string? Name, Stream Content)> files, CancellationToken ct)
    {
        if (!await store.HasRoom(ct))
            return ([], ReportRefusals.NoRoom);
        var left = options.Value.EvidenceBytes - (await Find(secret, ct)).Sum(file => file.Bytes);
        List<Evidence> received = [];
        await foreach (var (name, content) in files.WithCancellation(ct))
        {
            if (await store.Receive(content, name, left, ct) is not { } evidence)
            {
                await store.Destroy(received, ct);
                return (await Find(secret, ct), ReportRefusals.TooLarge(options.Value.EvidenceBytes));
            }

            left -= evidence.Bytes;
            received.Add(evidence);
        }

        return (await Remember(secret, received, ct), null);
    }

    /// <summary>What was sent under the secret; nothing when it is none.</summary>
    public async Task<IReadOnlyList<Evidence>> Find(string? secret, CancellationToken ct)
    {
        if (!IsSecret(secret))
            return [];
        var lookup = Lookup(secret!);
        return await db.Uploads.AsNoTracking().SingleOrDefaultAsync(upload => upload.Lookup == lookup, ct) is { } found ? Open(found, secret!) : [];
    }

    /// <summary>Takes them out for good: the files belong to whoever calls, with the next SaveChangesAsync of the same transaction. Null when they are not there.</summary>
    public async Task<IReadOnlyList<Evidence>?> Take(string secret, CancellationToken ct)
    {
        var lookup = Lookup(secret);
        if (!IsSecret(secret) || await db.Uploads.SingleOrDefaultAsync(upload => upload.Lookup == lookup, ct) is not { } found)
            return null;
        db.Remove(found);
        var evidence = Open(found, secret);
        await store.Keep(evidence, ct);
        return evidence;
    }

    private Task<IReadOnlyList<Evidence>> Remember(string secret, List<Evidence> received, CancellationToken ct) => db.RetryWhenOvertaken<IReadOnlyList<Evidence>>(async () =>
    {
        var lookup = Lookup(secret);
        if (await db.Uploads.SingleOrDefaultAsync(upload => upload.Lookup == lookup, ct) is { } known)
        {
            received = [.. Open(known, secret), .. received];
            known.Sealed = Seal(secret, received);
        }
        else
        {
            db.Add(new Upload { Lookup = lookup, Sealed = Seal(secret, received), ExpiresOn = ThaiCalendar.DayInBangkok(clock.GetUtcNow()).AddDays(1) });
        }

        await db.SaveChangesAsync(ct);
        return received;
    }, ct);

    private static byte[] Lookup(string secret) => Locked.KeyFrom(Bytes(secret), "upload-lookup");

    private static byte[] Key(string secret) => Locked.KeyFrom(Bytes(secret), "upload-key");

    private static byte[] Seal(string secret, List<Evidence> evidence) => Locked.Lock(Key(secret), Purpose, JsonSerializer.SerializeToUtf8Bytes(evidence));

    private static List<Evidence> Open(Upload upload, string secret) => JsonSerializer.Deserialize<List<Evidence>>(Locked.Open(Key(secret), Purpose, upload.Sealed))!;

    private static byte[] Bytes(string secret) => System.Text.Encoding.ASCII.GetBytes(secret);

    [GeneratedRegex("^[A-Za-z0-9_-]{22,64}$")]
    private static partial Regex Secret();
}
