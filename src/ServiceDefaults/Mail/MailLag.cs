using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Mail;

/// <summary>
/// How far letters are behind, as metrics of the meter <c>Platform.Mail</c>: <c>platform.letters.waiting</c> (letters),
/// <c>platform.letters.oldest</c> (age of the oldest one, seconds) and <c>platform.letters.failed</c> (letters of the last 30 days that
/// were refused, given up, or had no address). As of the dispatcher's last look, at most some seconds ago.
/// </summary>
internal sealed class MailLag : IDisposable
{
    public const string MeterName = "Platform.Mail";

    private readonly Meter _meter = new(MeterName);
    private (long Waiting, double Oldest, long Failed) _last;

    public MailLag()
    {
        _meter.CreateObservableGauge("platform.letters.waiting", () => _last.Waiting, "{letter}", "Letters that wait for the mail server");
        _meter.CreateObservableGauge("platform.letters.oldest", () => _last.Oldest, "s", "Age of the oldest letter that waits for the mail server");
        _meter.CreateObservableGauge("platform.letters.failed", () => _last.Failed, "{letter}", "Letters of the last 30 days that reached nobody");
    }

    public async Task MeasureAsync(DbContext db, DateTimeOffset now, CancellationToken ct) => _last = await Of(db, now, ct);

    public static async Task<(long Waiting, double Oldest, long Failed)> Of(DbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = db.Set<QueuedLetter>().Where(letter => letter.NextAt != null);
        var count = await waiting.LongCountAsync(ct);
        var oldest = await waiting.MinAsync(letter => (DateTimeOffset?)letter.CreatedAt, ct);
        var failed = await db.Set<QueuedLetter>().LongCountAsync(letter => letter.FailedAt > now - QueuedLetter.FailedKept, ct);
        return (count, oldest is { } at ? Math.Max(0, (now - at).TotalSeconds) : 0, failed);
    }

    public void Dispose() => _meter.Dispose();
}
