using OperationsService.Data;

namespace OperationsService.Telemetry.Map;

/// <summary>Who calls whom.</summary>
public sealed class MapQueries(OpsDb db)
{
    /// <summary>All calls since then, summed up from counts of each minute: quick over any window.</summary>
    public Task<CallMap> ServiceMap(DateTimeOffset since, CancellationToken ct) => throw new NotImplementedException(db.ToString());
}
