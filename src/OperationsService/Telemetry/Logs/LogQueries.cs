using OperationsService.Data;

namespace OperationsService.Telemetry.Logs;

/// <summary>What the services wrote into their logs.</summary>
public sealed class LogQueries(OpsDb db)
{
    public const int PageSize = 100;

    /// <summary>A trace with more has its first ones read.</summary>
    public const int MostOfTrace = 1_000;

    /// <summary>Log records, most recent first.</summary>
    /// <param name="after">The <see cref="Keyset{T}.Next"/> of the page before.</param>
    public Task<Keyset<StoredLog>> FindLogs(LogFilter filter, string? after, CancellationToken ct, int pageSize = PageSize) =>
        throw new NotImplementedException(db.ToString());

    /// <summary>What was logged within a trace, by time.</summary>
    public Task<IReadOnlyList<StoredLog>> LogsOfTrace(string traceId, CancellationToken ct) => throw new NotImplementedException();
}
