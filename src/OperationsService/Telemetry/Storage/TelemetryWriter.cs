using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenTelemetry;
using OperationsService.Data;
using OperationsService.Telemetry.Filter;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Metrics;
using ServiceDefaults.Background;
using ServiceDefaults.Data;

namespace OperationsService.Telemetry.Storage;

/// <summary>
/// Writes what waits, in batches and off every request's path. While the database is away a batch waits here and the rest in the queue, which
/// is bounded; what the database refuses is counted and given up, for it would refuse it again.
/// </summary>
internal sealed class TelemetryWriter(
    TelemetryQueue queue, IntakeCounts counts, MinuteBook minutes, IServiceScopeFactory scopes, IOptions<TelemetrySettings> settings, TimeProvider clock, ILogger<TelemetryWriter> log)
    : Rounds(TimeSpan.FromMilliseconds(300), clock, log)
{
    private readonly KnownRows _known = new();
    private Batch? _batch;
    private long _pointsWritten;

    /// <summary>The end of a pause gathers what many small requests brought; one that failed waits longer.</summary>
    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => Task.Delay(_batch is null ? atMost : TimeSpan.FromSeconds(2), Clock, stopping);

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // telemetry of telemetry would never end
        if (_batch is null)
            await queue.WaitAsync(minutes.IsEmpty ? Timeout.InfiniteTimeSpan : settings.Value.PointsEvery, stopping);
        do
        {
            _batch ??= Gather();
            await Write(_batch, stopping);
            _batch = null;
        }
        while (!queue.IsEmpty);
    }

    private Batch Gather()
    {
        var batch = new Batch(TimeWindow.At(Clock.GetUtcNow(), settings.Value.KeepDays));
        while (!batch.IsFull && queue.TryTake(out var received))
            batch.Add(received);
        foreach (var ((signal, outcome), count) in batch.Refused)
            counts.Add(signal, outcome, count);
        return batch;
    }

    private async Task Write(Batch batch, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<OpsDb>().Database;
        var connection = (NpgsqlConnection)database.GetDbConnection();
        await database.OpenConnectionAsync(stopping);
        if (_known.BeAt($"{connection.Host}:{connection.Port}/{connection.Database}", Clock.GetUtcNow()))
            minutes.Forget();
        counts.Add(TelemetrySignal.Points, Outcome.Kept, minutes.Add(batch.Points));
        batch.Points.Clear();
        var withPoints = !minutes.IsEmpty && (_pointsWritten == 0 || Clock.GetElapsedTime(_pointsWritten) >= settings.Value.PointsEvery);
        try
        {
            await WriteRound.Write(connection, batch, withPoints ? minutes : null, counts, _known, Clock.GetUtcNow(), stopping);
            if (withPoints)
                _pointsWritten = Clock.GetTimestamp();
        }
        catch (Exception refused) when (!stopping.IsCancellationRequested && !Outage.MayPass(refused))
        {
            counts.Add(TelemetrySignal.Spans, Outcome.Refused, batch.Spans.Count);
            counts.Add(TelemetrySignal.Logs, Outcome.Refused, batch.Logs.Count);
            minutes.Written();
            _known.Forget();
            _batch = null;
            throw;
        }
    }
}
