using Microsoft.AspNetCore.Http.HttpResults;

namespace OperationsService.Telemetry.Traces;

/// <summary>All spans of a trace that are kept.</summary>
public static class GetTrace
{
    /// <param name="Spans">By their start.</param>
    public sealed record Answer(IReadOnlyList<StoredSpan> Spans);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder traces) => traces
        .MapGet("{traceId}", Handle)
        .WithName(nameof(GetTrace))
        .WithSummary("The spans of a trace, from the gateway to the last consumer (admin)");

    /// <param name="traceId">32 hex digits, as problems name it in <c>traceId</c>.</param>
    public static async Task<Results<Ok<Answer>, NotFound>> Handle(string traceId, TraceQueries traces, CancellationToken ct) =>
        await traces.ReadTrace(traceId, ct) is { Count: > 0 } spans ? TypedResults.Ok(new Answer(spans)) : TypedResults.NotFound();
}
