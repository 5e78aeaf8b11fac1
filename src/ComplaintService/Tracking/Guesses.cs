using System.Globalization;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>
/// Slows down whoever tries codes: after ten codes that are none within ten minutes, an address waits until the first of them is ten
/// minutes old. Counted in the database, so for all replicas together.
/// </summary>
public sealed class Guesses(ComplaintDb db, AddressHash addresses, IHttpContextAccessor http, TimeProvider clock)
{
    public const int Allowed = 10;

    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(10);

    /// <summary>No complaint has this code.</summary>
    public static Objection Unknown { get; } = WebUi.Objection.To(
        "code", "ไม่พบเรื่องของรหัสนี้ ตรวจรหัสอีกครั้ง รหัสมี 14 ตัว ใช้ตัวเลขกับตัวอักษรภาษาอังกฤษ", "No complaint has this code. Check it again: it has 14 symbols, digits and letters");

    private HttpContext Http => http.HttpContext!;

    /// <summary>429 <c>slow-down</c> with Retry-After for an address that has tried too often; null for all others. Ask before each look-up.</summary>
    public async Task<Objection?> Objection(CancellationToken ct)
    {
        var (address, since) = (addresses.Of(Http), clock.GetUtcNow() - Window);
        var misses = await db.MissedGuesses.Where(miss => miss.Address == address && miss.At > since)
            .OrderByDescending(miss => miss.At).Take(Allowed).Select(miss => miss.At).ToListAsync(ct);
        if (misses.Count < Allowed)
            return null;
        var wait = Math.Max(1, (int)Math.Ceiling((misses[^1] - since).TotalSeconds));
        Http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return new(StatusCodes.Status429TooManyRequests, new(
            "slow-down", "มีการกรอกรหัสที่ไม่ถูกต้องหลายครั้งจากเครือข่ายนี้ รอสักครู่แล้วลองอีกครั้ง",
            "Many wrong codes came from this network; wait a little and try again"));
    }

    /// <summary>The code that somebody typed. Otherwise 429 as <see cref="Objection"/> says, or 400 for one that is none, which is counted.</summary>
    public async Task<(SpokenCode? Code, Objection? Objection)> Find(string? typed, CancellationToken ct)
    {
        if (await Objection(ct) is { } slow)
            return (null, slow);
        if (await db.IsKnown(typed, ct) && SpokenCode.TryRead(typed, out var code))
            return (code, null);
        await Missed(ct);
        return (null, Unknown);
    }

    /// <summary>The code was none. Forgets what is too old to count, of whatever address.</summary>
    public async Task Missed(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.MissedGuesses.Where(miss => miss.At <= now - Window).ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync($"insert into missed_guesses (address, at) values ({addresses.Of(Http)}, {now})", ct);
    }
}

/// <summary>Somebody tried a code that is none.</summary>
public sealed class MissedGuess
{
    public long Id { get; init; }

    /// <summary>See <see cref="AddressHash"/>.</summary>
    public required byte[] Address { get; init; }
    public required DateTimeOffset At { get; init; }
}
