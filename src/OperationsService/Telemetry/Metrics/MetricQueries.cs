using Npgsql;
using OperationsService.Data;
using OperationsService.Telemetry.Storage;

namespace OperationsService.Telemetry.Metrics;

/// <summary>What the services measured.</summary>
public sealed class MetricQueries(OpsDb db, TimeProvider clock)
{
    private const string Columns = "series.id, service.text as service, instance.text as instance, series.instrument, series.unit, series.kind, series.attributes::text as attributes, series.bounds";
    private const string Names = "left join telemetry.names service on service.id = series.service left join telemetry.names instance on instance.id = series.instance";

    /// <summary>Series of some instruments, with their points since then and the last one before that, by time.</summary>
    /// <param name="service">Null: of all services.</param>
    public Task<IReadOnlyList<Series>> ReadSeries(IReadOnlyList<string> instruments, string? service, DateTimeOffset since, CancellationToken ct) => Read(
        """
        where series.instrument = any($1) and ($2 = '' or service.text = $2)
        """,
        """
        select at, value, count, buckets from telemetry.points where series = one.id and at >= $3
        union all
        (select at, value, count, buckets from telemetry.points where series = one.id and at < $3 order by at desc limit 1)
        """, ct, instruments.ToArray(), service ?? "", since);

    /// <summary>The last value of each series of an instrument that was reported within the last ten minutes; one point each.</summary>
    public Task<IReadOnlyList<Series>> Latest(string instrument, CancellationToken ct) => Read(
        "where series.instrument = $1 and series.seen_at > $2",
        "select at, value, count, buckets from telemetry.points where series = one.id order by at desc limit 1", ct, instrument, clock.GetUtcNow().AddMinutes(-10));

    private async Task<IReadOnlyList<Series>> Read(string where, string points, CancellationToken ct, params object[] values)
    {
        await using var sql = await Sql.Open(db, ct);
        var rows = await sql.Read(
            $"""
            with one as (select {Columns} from telemetry.series series {Names} {where})
            select one.*, point.* from one cross join lateral ({points}) point order by one.service, one.instance, one.instrument, one.id, point.at
            """, Row, ct, values);
        return [.. rows.GroupBy(row => row.Id).Select(series => series.First().Series with { Points = [.. series.Select(row => row.Point)] })];
    }

    private static (long Id, Series Series, SeriesPoint Point) Row(NpgsqlDataReader reader) => (
        reader.GetInt64(0),
        new(Stored.Name(reader, 1), Stored.Name(reader, 2), reader.GetString(3), reader.GetString(4), (InstrumentKind)reader.GetInt16(5), Stored.Attributes(reader, 6), reader.GetFieldValue<double[]>(7), []),
        new(reader.GetFieldValue<DateTimeOffset>(8), reader.GetDouble(9), reader.GetInt64(10), reader.GetFieldValue<long[]>(11)));
}
