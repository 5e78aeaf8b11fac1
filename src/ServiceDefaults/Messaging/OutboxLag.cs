using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Messaging;

/// <summary>
/// How far the outbox is behind, as metrics of the meter <c>Platform.Outbox</c>: <c>platform.outbox.waiting</c> (events) and
/// <c>platform.outbox.oldest</c> (age of the oldest one, seconds). As of the dispatcher's last look, at most some seconds ago.
/// </summary>
internal sealed class OutboxLag : IDisposable
{
    public const string MeterName = "Platform.Outbox";

    private readonly Meter _meter = new(MeterName);
    private (long Waiting, double Oldest) _last;

    public OutboxLag()
    {
        _meter.CreateObservableGauge("platform.outbox.waiting", () => _last.Waiting, "{event}", "Events that wait for the broker");
        _meter.CreateObservableGauge("platform.outbox.oldest", () => _last.Oldest, "s", "Age of the oldest event that waits for the broker");
    }

    public async Task MeasureAsync(DbContext db, DateTimeOffset now, CancellationToken ct) => _last = await Of(db, now, ct);

    public static async Task<(long Waiting, double Oldest)> Of(DbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = db.Set<OutboxMessage>().Where(row => row.SentAt == null && row.Error == null);
        var count = await waiting.LongCountAsync(ct);
        // Ids begin with the time at which they were made: the first one is the oldest.
        var oldest = await waiting.OrderBy(row => row.Id).Select(row => (DateTimeOffset?)row.CreatedAt).FirstOrDefaultAsync(ct);
        return (count, oldest is { } at ? Math.Max(0, (now - at).TotalSeconds) : 0);
    }

    public void Dispose() => _meter.Dispose();
}
