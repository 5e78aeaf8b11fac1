using System.Globalization;
using System.Text.Json;
using ComplaintService.Tracking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Intake.Flood;

/// <summary>
/// Slows a flood of anonymous complaints (a script, a campaign), and stops nobody: beyond what is free in ten minutes, an app waits for the
/// next ten (429), and a person waits some seconds and presses the button once more. That works without a script and asks no third party.
/// From one address they wait one after the other. Counted in the database, so for all replicas together.
/// </summary>
public sealed class FloodGate(
    IntakeCounts counts, AddressHash addresses, IHttpContextAccessor http, IDataProtectionProvider protection, IOptions<IntakeSettings> options, Actor actor, TimeProvider clock)
{
    /// <summary>How long a ticket is good for.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("intake-ticket").ToTimeLimitedDataProtector();

    /// <param name="NotBefore">From then on it lets one complaint through.</param>
    /// <param name="Address">To which it was given; it is good for no other.</param>
    private sealed record Ticket(Guid Id, DateTimeOffset NotBefore, byte[] Address);

    /// <summary>Somebody has to wait.</summary>
    /// <param name="Ticket">With which it goes through then; null where the next ten minutes begin by then.</param>
    public sealed record Slowed(TimeSpan Wait, string? Ticket);

    /// <summary>429 <c>slow-down</c>.</summary>
    public static Objection TooMany { get; } = new(StatusCodes.Status429TooManyRequests, new(
        "slow-down", "มีเรื่องร้องเรียนเข้ามาจำนวนมากในเวลาสั้น รอสักครู่แล้วส่งอีกครั้ง", "Very many complaints came in a short time; wait a little and send it again"));

    private static Refusal TooManyPhotos { get; } = new(
        "slow-down", "มีรูปเข้ามาจากเครือข่ายนี้จำนวนมาก รอ 10 นาที หรือส่งเรื่องก่อนโดยไม่แนบรูป แล้วเพิ่มรูปด้วยรหัสติดตาม",
        "Very many photos came from this network; wait ten minutes, or send the complaint without photos and add them with its tracking code");

    private HttpContext Http => http.HttpContext!;
    private bool IsOff => options.Value.FreePerWindow == 0 || actor.IsSignedIn;

    /// <summary>Of an app: <see cref="TooMany"/> with Retry-After when it is one too many.</summary>
    public async Task<Objection?> Objection(CancellationToken ct)
    {
        if (IsOff || await counts.LetThrough(addresses.Of(Http), clock.GetUtcNow(), ct))
            return null;
        RetryInNextWindow();
        return TooMany;
    }

    /// <summary>Of a page.</summary>
    /// <param name="ticket">What the form carries from the last time.</param>
    /// <returns>Null lets it through.</returns>
    public async Task<Slowed?> Ask(string? ticket, CancellationToken ct)
    {
        if (IsOff)
            return null;
        var (now, address) = (clock.GetUtcNow(), addresses.Of(Http));
        if (Open(ticket) is { } known && known.Address.AsSpan().SequenceEqual(address))
        {
            if (known.NotBefore > now)
                return new(known.NotBefore - now, ticket);
            if (await counts.Use(known.Id, address, now, ct))
                return null;
        }

        if (await counts.LetThrough(address, now, ct))
            return null;
        var (turn, end) = (await counts.NextTurn(address, now, ct), IntakeCounts.EndOfWindow(now));
        return turn > end
            ? new(end - now, null)
            : new(turn - now, _protector.Protect(JsonSerializer.Serialize(new Ticket(Guid.CreateVersion7(now), turn, address)), Kept));
    }

    /// <summary>Before photos are decoded, which costs more than anything else that is public here: one address may send so many in ten minutes.</summary>
    public async Task<Refusal?> AgainstPhotos(int photos, CancellationToken ct)
    {
        if (photos == 0 || IsOff || await counts.TakePhotos(photos, addresses.Of(Http), clock.GetUtcNow(), ct))
            return null;
        RetryInNextWindow();
        return TooManyPhotos;
    }

    private void RetryInNextWindow()
    {
        var now = clock.GetUtcNow();
        Http.Response.Headers.RetryAfter = ((int)Math.Ceiling((IntakeCounts.EndOfWindow(now) - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    private Ticket? Open(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket))
            return null;
        try
        {
            return JsonSerializer.Deserialize<Ticket>(_protector.Unprotect(ticket));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
