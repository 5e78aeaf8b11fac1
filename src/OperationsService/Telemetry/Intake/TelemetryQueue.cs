using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Google.Protobuf;
using Microsoft.Extensions.Options;
using OperationsService.Telemetry.Otlp;

namespace OperationsService.Telemetry.Intake;

/// <summary>What one request brought.</summary>
/// <param name="Count">Spans, log records or data points in it.</param>
internal sealed record Received(TelemetrySignal Signal, IMessage Request, int Count);

/// <summary>
/// Where telemetry waits in memory to be written: whoever sends is answered before anything is done with it. It is bounded, and what comes
/// while it is full is dropped and counted. What waits is lost if this process dies: telemetry may be.
/// </summary>
internal sealed class TelemetryQueue(IOptions<TelemetrySettings> settings, IntakeCounts counts)
{
    private readonly Channel<Received> _channel = Channel.CreateUnbounded<Received>(new UnboundedChannelOptions { SingleReader = true });
    private long _waiting;

    /// <summary>The answer to whoever sent: with what was dropped, if something was.</summary>
    public Answer Take(IMessage request)
    {
        var (signal, count) = Count(request);
        if (count > 0 && !TryAdd(new(signal, request, count)))
            return new() { PartialSuccess = new() { Rejected = count, ErrorMessage = "queue full" } };
        return new();
    }

    public bool TryTake([NotNullWhen(true)] out Received? received)
    {
        if (!_channel.Reader.TryRead(out received))
            return false;
        Interlocked.Add(ref _waiting, -received.Count);
        return true;
    }

    public bool IsEmpty => !_channel.Reader.TryPeek(out _);

    /// <summary>Until something waits, at most for a time.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(atMost);
        try
        {
            await _channel.Reader.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nothing came: points that wait are written all the same.
        }
    }

    private bool TryAdd(Received received)
    {
        if (Interlocked.Add(ref _waiting, received.Count) <= settings.Value.QueueLength)
            return _channel.Writer.TryWrite(received);
        Interlocked.Add(ref _waiting, -received.Count);
        counts.Add(received.Signal, Outcome.QueueFull, received.Count);
        return false;
    }

    private static (TelemetrySignal Signal, int Count) Count(IMessage request) => request switch
    {
        TracesRequest traces => (TelemetrySignal.Spans, traces.ResourceSpans.Sum(resource => resource.ScopeSpans.Sum(scope => scope.Spans.Count))),
        LogsRequest logs => (TelemetrySignal.Logs, logs.ResourceLogs.Sum(resource => resource.ScopeLogs.Sum(scope => scope.LogRecords.Count))),
        MetricsRequest metrics => (TelemetrySignal.Points, metrics.ResourceMetrics.Sum(resource => resource.ScopeMetrics.Sum(scope => scope.Metrics.Sum(Points)))),
        _ => throw new ArgumentException(request.Descriptor.FullName, nameof(request)),
    };

    private static int Points(Metric metric) => metric.DataCase switch
    {
        Metric.DataOneofCase.Gauge => metric.Gauge.DataPoints.Count,
        Metric.DataOneofCase.Sum => metric.Sum.DataPoints.Count,
        Metric.DataOneofCase.Histogram => metric.Histogram.DataPoints.Count,
        _ => 0,
    };
}
