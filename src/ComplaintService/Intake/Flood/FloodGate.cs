using System.Globalization;
using System.Text.Json;
using ComplaintService.Data;
using ComplaintService.Tracking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Intake.Flood;

/// <summary>
/// Slows a flood of anonymous complaints (a script, a campaign), and stops nobody: beyond what is free in ten minutes, an app waits for the
/// next ten (429), and a person waits some seconds and presses the button once more. That works without a script and asks no third party.
/// Counted in the database, so for all replicas together.
/// </summary>
public sealed class FloodGate(
    ComplaintDb db, AddressHash addresses, IHttpContextAccessor http, IDataProtectionProvider protection, IOptions<IntakeSettings> options, Actor actor, TimeProvider clock)
{
    /// <summary>The longest that somebody waits.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);

    /// <summary>Stands for everybody together.</summary>
    private static readonly byte[] Everybody = [0];

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("intake-ticket").ToTimeLimitedDataProtector();

    /// <param name="NotBefore">From then on it lets one complaint through.</param>
    private sealed record Ticket(Guid Id, DateTimeOffset NotBefore);

    /// <summary>Counts a complaint of an app: 429 <c>slow-down</c> with Retry-After when it is one too many.</summary>
    public async Task<Objection?> Objection(CancellationToken ct)
    {
        if (await Wait(ct) is null)
            return null;
        var seconds = (int)Math.Ceiling((WindowOf(clock.GetUtcNow()) + Window - clock.GetUtcNow()).TotalSeconds);
        http.HttpContext!.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new(StatusCodes.Status429TooManyRequests, new(
            "slow-down", "มีเรื่องร้องเรียนเข้ามาจำนวนมากในเวลาสั้น รอสักครู่แล้วส่งอีกครั้ง", "Very many complaints came in a short time; wait a little and send it again"));
    }

    /// <summary>Counts a complaint of a page.</summary>
    /// <param name="ticket">What the form carries from the last time.</param>
    /// <returns>Null lets it through; otherwise how long to wait, and the ticket with which it goes through then.</returns>
    public async Task<(TimeSpan Wait, string Ticket)?> Ask(string? ticket, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (Open(ticket) is { } known)
        {
            if (known.NotBefore > now)
                return (known.NotBefore - now, ticket!);
            if (await IsFirstUse(known, now, ct))
                return null;
        }

        if (await Wait(ct) is not { } wait)
            return null;
        return (wait, _protector.Protect(JsonSerializer.Serialize(new Ticket(Guid.CreateVersion7(now), now + wait)), now + TimeSpan.FromMinutes(30)));
    }

    /// <summary>How long this one waits: longer the more there are; null while there are few.</summary>
    private async Task<TimeSpan?> Wait(CancellationToken ct)
    {
        var limits = options.Value;
        if (limits.FreePerWindow == 0 || actor.IsSignedIn)
            return null;
        var (own, all) = await Count(addresses.Of(http.HttpContext!), ct);
        var over = Math.Max((double)own / limits.FreePerWindow, (double)all / limits.FreePerWindowAll);
        return over <= 1 ? null : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Shortest.TotalSeconds * over));
    }

    private async Task<(int Own, int All)> Count(byte[] address, CancellationToken ct)
    {
        var window = WindowOf(clock.GetUtcNow());
        var counts = await db.Database.SqlQuery<int>(
            $"""
            insert into intake_counts as known (address, begins_at, count) values ({address}, {window}, 1), ({Everybody}, {window}, 1)
            on conflict (address, begins_at) do update set count = known.count + 1 returning count as "Value"
            """).ToListAsync(ct);
        if (counts[1] == 1) // the first of ten minutes tidies up
        {
            await db.Database.ExecuteSqlAsync($"delete from intake_counts where begins_at < {window - Window}", ct);
            await db.Database.ExecuteSqlAsync($"delete from used_tickets where at < {window - TimeSpan.FromHours(1)}", ct);
        }

        return (counts[0], counts[1]);
    }

    private async Task<bool> IsFirstUse(Ticket ticket, DateTimeOffset now, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"insert into used_tickets (id, at) values ({ticket.Id}, {now}) on conflict do nothing", ct) == 1;

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

    private static DateTimeOffset WindowOf(DateTimeOffset now) => new(now.UtcTicks - now.UtcTicks % Window.Ticks, TimeSpan.Zero);
}

/// <summary>Complaints of an address in ten minutes.</summary>
public sealed class IntakeCount
{
    /// <summary>See <see cref="AddressHash"/>; one zero for everybody together.</summary>
    public required byte[] Address { get; init; }
    public required DateTimeOffset BeginsAt { get; init; }
    public required int Count { get; init; }
}

/// <summary>A ticket that let a complaint through: it does so once.</summary>
public sealed class UsedTicket
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
}
