using OperationsService.Data;

namespace OperationsService.Telemetry.Intake;

/// <summary>How much telemetry came in, and what of it was dropped.</summary>
public sealed class IntakeQueries(OpsDb db)
{
    /// <summary>Empty when nothing came in since then: telemetry goes elsewhere, or nowhere.</summary>
    public async Task<IReadOnlyList<IntakeCount>> Since(DateTimeOffset since, CancellationToken ct)
    {
        await using var sql = await Sql.Open(db, ct);
        return await sql.Read("select signal, outcome, sum(count)::bigint from telemetry.intake where at >= date_trunc('minute', $1::timestamptz) group by 1, 2 order by 1, 2",
            reader => new IntakeCount((TelemetrySignal)reader.GetInt16(0), (Outcome)reader.GetInt16(1), reader.GetInt64(2)), ct, since);
    }
}
