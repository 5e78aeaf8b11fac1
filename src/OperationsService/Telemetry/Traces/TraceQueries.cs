using OperationsService.Data;

namespace OperationsService.Telemetry.Traces;

/// <summary>What is known of traces.</summary>
public sealed class TraceQueries(OpsDb db)
{
    public const int PageSize = 50;

    /// <summary>A longer trace is read up to here, its earliest spans first.</summary>
    public const int MostSpans = 20_000;

    /// <summary>Traces, most recent first.</summary>
    /// <param name="after">The <see cref="Keyset{T}.Next"/> of the page before.</param>
    public Task<Keyset<TraceSummary>> FindTraces(TraceFilter filter, string? after, CancellationToken ct, int pageSize = PageSize) =>
        throw new NotImplementedException(db.ToString());

    /// <summary>The spans of a trace by their start; empty for one that is not known, or no longer.</summary>
    /// <param name="traceId">32 hex digits.</param>
    public Task<IReadOnlyList<StoredSpan>> ReadTrace(string traceId, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>The short names of all services that ever told something.</summary>
    public Task<IReadOnlyList<string>> Services(CancellationToken ct) => throw new NotImplementedException();
}
