using Npgsql;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Metrics;

namespace OperationsService.Telemetry.Storage;

/// <summary>One transaction of telemetry: names, spans, logs, points and counts come together or not at all, so a batch that failed is written again without doubles.</summary>
internal static class WriteRound
{
    /// <param name="minutes">Points whose time it is to be written; null for later.</param>
    public static async Task Write(NpgsqlConnection connection, Batch batch, MinuteBook? minutes, IntakeCounts counts, KnownRows known, DateTimeOffset now, CancellationToken ct)
    {
        var names = known.New(batch.Spans.SelectMany(NamesOf).Concat(batch.Logs.SelectMany(NamesOf)).Concat(minutes?.Seen.SelectMany(NamesOf) ?? []));
        var days = known.New(batch.Spans.Select(row => row.Start).Concat(batch.Logs.Select(row => row.At)).Concat(minutes?.Waiting.Select(point => point.At) ?? [])
            .Select(at => DateOnly.FromDateTime(at.UtcDateTime)));
        var told = counts.TakeNew();
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            // What a power cut may take of the last moment is worth less than waiting for the disk.
            await Sql.Execute(connection, "set local synchronous_commit = off", ct);
            foreach (var day in days)
                await Sql.Execute(connection, "select telemetry.ensure_day($1)", ct, day);
            if (names.Count > 0)
                await Sql.Execute(connection, "insert into telemetry.names (id, kind, text) select * from unnest($1, $2, $3) on conflict (id) do nothing", ct,
                    names.Select(name => name.Id).ToArray(), names.Select(name => (short)name.Kind).ToArray(), names.Select(name => name.Text).ToArray());
            await Copies.Write(connection, batch.Spans, ct);
            await Copies.Write(connection, batch.Logs, ct);
            if (minutes is not null)
                await PointTables.Write(connection, minutes, now, ct);
            await Tell(connection, batch, told, now, ct);
            await transaction.CommitAsync(ct);
        }
        catch
        {
            foreach (var ((signal, outcome), count) in told)
                counts.Restore(signal, outcome, count);
            throw;
        }

        known.Add(names, days);
        minutes?.Written();
        counts.Count(TelemetrySignal.Spans, Outcome.Kept, batch.Spans.Count);
        counts.Count(TelemetrySignal.Logs, Outcome.Kept, batch.Logs.Count);
    }

    private static Task Tell(NpgsqlConnection connection, Batch batch, IReadOnlyDictionary<(TelemetrySignal Signal, Outcome Outcome), long> told, DateTimeOffset now, CancellationToken ct)
    {
        var rows = told.Select(one => (one.Key.Signal, one.Key.Outcome, Count: one.Value))
            .Append((Signal: TelemetrySignal.Spans, Outcome: Outcome.Kept, Count: batch.Spans.Count)).Append((Signal: TelemetrySignal.Logs, Outcome: Outcome.Kept, Count: batch.Logs.Count))
            .Where(row => row.Count > 0).OrderBy(row => row.Signal).ThenBy(row => row.Outcome).ToList();
        return rows.Count == 0 ? Task.CompletedTask : Sql.Execute(connection,
            """
            insert into telemetry.intake (at, signal, outcome, count) select date_trunc('minute', $1::timestamptz), * from unnest($2, $3, $4)
            on conflict (at, signal, outcome) do update set count = intake.count + excluded.count
            """, ct, now, rows.Select(row => (short)row.Signal).ToArray(), rows.Select(row => (short)row.Outcome).ToArray(), rows.Select(row => row.Count).ToArray());
    }

    private static IEnumerable<Name> NamesOf(SpanRow row) => [row.Service, row.Instance, row.Scope, row.Span];

    private static IEnumerable<Name> NamesOf(LogRow row) => [row.Service, row.Instance, row.Category];

    private static IEnumerable<Name> NamesOf(SeriesRow row) => [row.Service, row.Instance];
}
