using OperationsService.Data;

namespace OperationsService.Telemetry.Metrics;

/// <summary>What the services measured.</summary>
public sealed class MetricQueries(OpsDb db)
{
    /// <summary>Series of some instruments, with their points since then and the last one before that, by time.</summary>
    /// <param name="service">Null: of all services.</param>
    public Task<IReadOnlyList<Series>> ReadSeries(IReadOnlyList<string> instruments, string? service, DateTimeOffset since, CancellationToken ct) =>
        throw new NotImplementedException(db.ToString());

    /// <summary>The last value of each series of an instrument that was reported within the last ten minutes; one point each.</summary>
    public Task<IReadOnlyList<Series>> Latest(string instrument, CancellationToken ct) => throw new NotImplementedException();
}
