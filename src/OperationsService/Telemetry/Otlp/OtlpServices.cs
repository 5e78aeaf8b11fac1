using Grpc.Core;
using OperationsService.Telemetry.Intake;

namespace OperationsService.Telemetry.Otlp;

/// <summary>Traces by gRPC.</summary>
internal sealed class TakeTraces(TelemetryQueue queue) : TraceService.TraceServiceBase
{
    public override Task<Answer> Export(TracesRequest request, ServerCallContext context) => Task.FromResult(queue.Take(request));
}

/// <summary>Logs by gRPC.</summary>
internal sealed class TakeLogs(TelemetryQueue queue) : LogsService.LogsServiceBase
{
    public override Task<Answer> Export(LogsRequest request, ServerCallContext context) => Task.FromResult(queue.Take(request));
}

/// <summary>Metrics by gRPC.</summary>
internal sealed class TakeMetrics(TelemetryQueue queue) : MetricsService.MetricsServiceBase
{
    public override Task<Answer> Export(MetricsRequest request, ServerCallContext context) => Task.FromResult(queue.Take(request));
}
