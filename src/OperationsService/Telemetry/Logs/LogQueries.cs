using Npgsql;
using OperationsService.Data;
using OperationsService.Telemetry.Storage;
using ServiceDefaults.Lists;

namespace OperationsService.Telemetry.Logs;

/// <summary>What the services wrote into their logs.</summary>
public sealed class LogQueries(OpsDb db)
{
    public const int PageSize = 100;

    /// <summary>A trace with more has its first ones read.</summary>
    public const int MostOfTrace = 1_000;

    private const string Columns =
        """
        record.at, service.text, instance.text, record.severity, category.text, record.text, record.trace_id, record.span_id, record.exception_type, record.stack_trace, record.attributes::text, record.id
        from telemetry.logs record
        left join telemetry.names service on service.id = record.service left join telemetry.names instance on instance.id = record.instance
        left join telemetry.names category on category.id = record.category
        """;

    /// <summary>Log records, most recent first.</summary>
    /// <param name="after">The <see cref="Keyset{T}.Next"/> of the page before; what is none begins anew.</param>
    public async Task<Keyset<StoredLog>> FindLogs(LogFilter filter, string? after, CancellationToken ct, int pageSize = PageSize)
    {
        await using var sql = await Sql.Open(db, ct);
        var wanted = new Conditions();
        wanted.Add("row.service = $", filter.Service is { Length: > 0 } service ? new Name(NameKind.Service, service).Id : null);
        if (filter.AtLeast >= LogLevel.Warning)
            wanted.Add("row.severity >= 13"); // as a constant: only so is it seen that the index of bad ones will do
        wanted.Add("row.severity >= $", filter.AtLeast is { } least and not LogLevel.Trace ? Severity(least) : null);
        wanted.Add("(row.text ilike $ or exists (select from telemetry.names of where of.id = row.category and of.text ilike $))", filter.Words is { Length: > 0 } words ? Like.Containing(words) : null);
        wanted.Add("row.at >= $", filter.Since);
        wanted.Add("row.at < $", filter.Until);
        if (after is not null && KeysetCursor.TryParse(after, out var cursor))
        {
            wanted.Add("row.at <= $", cursor.At);
            wanted.Values.Add(cursor.Id);
            wanted.Add(FormattableString.Invariant($"(row.at, row.id) < (${wanted.Values.Count - 1}, ${wanted.Values.Count})"));
        }

        var found = await sql.Read($"select {Columns} where {wanted.Of("record")} order by record.at desc, record.id desc limit {pageSize + 1}",
            reader => (Log: Log(reader), Id: reader.GetInt64(11)), ct, [.. wanted.Values]);
        var shown = found.Take(pageSize).ToList();
        return new([.. shown.Select(one => one.Log)], found.Count > pageSize ? new KeysetCursor(shown[^1].Log.At, shown[^1].Id).ToString() : null);
    }

    /// <summary>What was logged within a trace, by time.</summary>
    public async Task<IReadOnlyList<StoredLog>> LogsOfTrace(string traceId, CancellationToken ct)
    {
        if (!Ids.TryTrace(traceId, out var trace))
            return [];
        await using var sql = await Sql.Open(db, ct);
        return await sql.Read($"select {Columns} where record.trace_id = $1 order by record.at, record.id limit {MostOfTrace}", Log, ct, trace);
    }

    private static StoredLog Log(NpgsqlDataReader reader) => new(
        reader.GetFieldValue<DateTimeOffset>(0), Stored.Name(reader, 1), Stored.Name(reader, 2), Level(reader.GetInt16(3)), Stored.Name(reader, 4), reader.GetString(5),
        reader.IsDBNull(6) ? null : reader.GetGuid(6).ToString("n"), reader.IsDBNull(7) ? null : Ids.Span(reader.GetInt64(7)),
        reader.IsDBNull(8) ? null : reader.GetString(8), reader.IsDBNull(9) ? null : reader.GetString(9), Stored.Attributes(reader, 10));

    // OTLP counts severities in fours: 1 trace, 5 debug, 9 information, 13 warning, 17 error, 21 critical.
    private static short Severity(LogLevel level) => (short)((int)level * 4 + 1);

    private static LogLevel Level(short severity) => (LogLevel)((severity - 1) / 4);
}
