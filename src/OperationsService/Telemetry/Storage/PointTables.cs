using System.Text;
using Npgsql;
using NpgsqlTypes;
using OperationsService.Telemetry.Metrics;

namespace OperationsService.Telemetry.Storage;

/// <summary>Series and their points. A point of a minute that has one already takes its place.</summary>
internal static class PointTables
{
    public static async Task Write(NpgsqlConnection connection, MinuteBook minutes, DateTimeOffset now, CancellationToken ct)
    {
        await WriteSeries(connection, [.. minutes.Seen.OrderBy(series => series.Id)], now, ct);
        if (minutes.Waiting.Count == 0)
            return;
        await Sql.Execute(connection,
            "create temporary table if not exists arriving (series bigint, at timestamptz, value double precision, count bigint, buckets bigint[]) on commit delete rows", ct);
        await using (var to = await connection.BeginBinaryImportAsync("copy arriving from stdin (format binary)", ct))
        {
            foreach (var point in minutes.Waiting)
            {
                await to.StartRowAsync(ct);
                await to.WriteAsync(point.Series.Id, NpgsqlDbType.Bigint, ct);
                await to.WriteAsync(new DateTimeOffset(point.At.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero), NpgsqlDbType.TimestampTz, ct);
                await to.WriteAsync(point.Value, NpgsqlDbType.Double, ct);
                await to.WriteAsync(point.Count, NpgsqlDbType.Bigint, ct);
                await to.WriteAsync(point.Buckets, NpgsqlDbType.Array | NpgsqlDbType.Bigint, ct);
            }

            await to.CompleteAsync(ct);
        }

        await Sql.Execute(connection,
            """
            insert into telemetry.points (series, at, value, count, buckets) select series, at, value, count, buckets from arriving order by series, at
            on conflict (series, at) do update set value = excluded.value, count = excluded.count, buckets = excluded.buckets
            """, ct);
    }

    /// <summary>New ones, and when each was last reported, to the minute.</summary>
    private static async Task WriteSeries(NpgsqlConnection connection, SeriesRow[] series, DateTimeOffset now, CancellationToken ct)
    {
        await Sql.Execute(connection, "update telemetry.series set seen_at = $1 where id = any($2) and seen_at < $1 - interval '1 minute'", ct, now, series.Select(row => row.Id).ToArray());
        await using var command = new NpgsqlCommand(
            """
            insert into telemetry.series (id, service, instance, instrument, unit, kind, attributes, bounds, seen_at)
            select one.*, bounds.list::double precision[], $1
            from unnest($2, $3, $4, $5, $6, $7, $8) as one (id, service, instance, instrument, unit, kind, attributes)
            join unnest($2, $9) as bounds (id, list) using (id)
            where not exists (select from telemetry.series known where known.id = one.id)
            on conflict (id) do nothing
            """, connection);
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = series.Select(row => row.Id).ToArray() });
        command.Parameters.Add(new() { Value = series.Select(row => row.Service.Id).ToArray() });
        command.Parameters.Add(new() { Value = series.Select(row => row.Instance.Id).ToArray() });
        command.Parameters.Add(new() { Value = series.Select(row => row.Instrument).ToArray() });
        command.Parameters.Add(new() { Value = series.Select(row => row.Unit).ToArray() });
        command.Parameters.Add(new() { Value = series.Select(row => row.Kind).ToArray() });
        command.Parameters.Add(new() { Value = series.Select(row => Encoding.UTF8.GetString(row.Attributes)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Json });
        // An array of arrays must be a rectangle: each list goes as the text that PostgreSQL writes of one.
        command.Parameters.Add(new() { Value = series.Select(row => $"{{{string.Join(',', row.Bounds.Select(bound => bound.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))}}}").ToArray() });
        await command.ExecuteNonQueryAsync(ct);
    }
}
