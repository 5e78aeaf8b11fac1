using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WebUi;

namespace ComplaintService.Corruption.Reports;

/// <summary>
/// Slows a flood without knowing anybody's address and without writing down when a report came: each process counts its own reports of the
/// hour, in memory. Beyond what is free, an app waits for the next hour, and a person waits some seconds and presses once more; nothing typed
/// is lost, and no script is needed.
/// </summary>
public sealed class ReportGate(IDataProtectionProvider protection, IOptions<CorruptionOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("report-ticket").ToTimeLimitedDataProtector();
    private readonly Lock _lock = new();
    private readonly HashSet<Guid> _used = [];
    private DateTimeOffset _hour;
    private int _count;

    private sealed record Ticket(Guid Id, DateTimeOffset NotBefore);

    /// <summary>Counts a report of an app: 429 <c>slow-down</c> with Retry-After when it is one too many.</summary>
    public Objection? Objection(HttpResponse response)
    {
        if (!IsOneTooMany())
            return null;
        var wait = HourOf(clock.GetUtcNow()).AddHours(1) - clock.GetUtcNow();
        response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ReportRefusals.Busy;
    }

    /// <summary>Counts a report of the form.</summary>
    /// <param name="ticket">What the form carries from the last time.</param>
    /// <returns>Null lets it through; otherwise how long to wait, and the ticket that lets it through once then.</returns>
    public (TimeSpan Wait, string Ticket)? Ask(string? ticket)
    {
        var now = clock.GetUtcNow();
        if (Open(ticket) is { } known)
        {
            if (known.NotBefore > now)
                return (known.NotBefore - now, ticket!);
            lock (_lock)
            {
                if (_used.Add(known.Id))
                    return null;
            }
        }

        return IsOneTooMany() ? (Pause, _protector.Protect(JsonSerializer.Serialize(new Ticket(Guid.NewGuid(), now + Pause)), TimeSpan.FromMinutes(30))) : null;
    }

    private bool IsOneTooMany()
    {
        lock (_lock)
        {
            if (HourOf(clock.GetUtcNow()) is var hour && hour != _hour)
            {
                if (hour - _hour > TimeSpan.FromHours(1))
                    _used.Clear(); // no ticket of that time is good any more
                (_hour, _count) = (hour, 0);
            }

            return ++_count > options.Value.ReportsPerHour;
        }
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

    private static DateTimeOffset HourOf(DateTimeOffset now) => new(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
}
