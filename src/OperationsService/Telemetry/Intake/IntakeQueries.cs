using OperationsService.Data;

namespace OperationsService.Telemetry.Intake;

/// <summary>How much telemetry came in, and what of it was dropped.</summary>
public sealed class IntakeQueries(OpsDb db)
{
    /// <summary>Empty when nothing came in since then: telemetry goes elsewhere, or nowhere.</summary>
    public Task<IReadOnlyList<IntakeCount>> Since(DateTimeOffset since, CancellationToken ct) => throw new NotImplementedException(db.ToString());
}
