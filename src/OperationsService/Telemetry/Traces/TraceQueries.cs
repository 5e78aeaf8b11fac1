using System.Globalization;
using Npgsql;
using OperationsService.Data;
using OperationsService.Telemetry.Storage;
using ServiceDefaults.Lists;

namespace OperationsService.Telemetry.Traces;

/// <summary>What is known of traces.</summary>
public sealed class TraceQueries(OpsDb db)
{
    public const int PageSize = 50;

    /// <summary>A longer trace is read up to here, its earliest spans first.</summary>
    public const int MostSpans = 20_000;

    /// <summary>Pieces of work of one trace that lie further apart may bring it into the list twice.</summary>
    private const string Together = "interval '6 hours'";

    /// <summary>Traces, most recent first.</summary>
    /// <param name="after">The <see cref="Keyset{T}.Next"/> of the page before; what is none begins anew.</param>
    public async Task<Keyset<TraceSummary>> FindTraces(TraceFilter filter, string? after, CancellationToken ct, int pageSize = PageSize)
    {
        await using var sql = await Sql.Open(db, ct);
        if (await Wanted(filter, sql, ct) is not { } wanted)
            return new([], null);
        var where = wanted.Of("span");
        var earlier = wanted.Of("earlier");
        var page = new Conditions();
        page.Values.AddRange(wanted.Values);
        page.Add("row.start_at >= $", filter.Since);
        page.Add("row.start_at < $", filter.Until);
        if (after is not null && KeysetCursor.TryParse(after, out var cursor))
        {
            page.Add("row.start_at <= $", cursor.At); // says to the planner where to begin
            page.Values.Add(cursor.Id);
            page.Add(FormattableString.Invariant($"(row.start_at, row.span_id) < (${page.Values.Count - 1}, ${page.Values.Count})"));
        }

        // Of the work of one trace that is as wanted, the earliest stands for it. With "offset 0" that is looked at for each row on its way
        // into the page; without it, the planner may join all rows of days first.
        var found = await sql.Read(
            $"""
            select span.trace_id, span.start_at, span.span_id from telemetry.spans span
            where {where} and {page.Of("span")} and not exists (
                select from telemetry.spans earlier where earlier.trace_id = span.trace_id and {earlier}
                    and (earlier.start_at, earlier.span_id) < (span.start_at, span.span_id) and earlier.start_at > span.start_at - {Together} offset 0)
            order by span.start_at desc, span.span_id desc limit {pageSize + 1}
            """, reader => (Trace: reader.GetGuid(0), At: reader.GetFieldValue<DateTimeOffset>(1), Span: reader.GetInt64(2)), ct, [.. page.Values]);
        var shown = found.Take(pageSize).ToList();
        var next = found.Count > pageSize ? new KeysetCursor(shown[^1].At, shown[^1].Span).ToString() : null;
        return new(await TraceSummaries.Of(sql, [.. shown.Select(one => (one.Trace, one.At))], ct), next);
    }

    /// <summary>The spans of a trace by their start; empty for one that is not known, or no longer.</summary>
    /// <param name="traceId">32 hex digits.</param>
    public async Task<IReadOnlyList<StoredSpan>> ReadTrace(string traceId, CancellationToken ct)
    {
        if (!Ids.TryTrace(traceId, out var trace))
            return [];
        await using var sql = await Sql.Open(db, ct);
        var spans = await sql.Read(
            $"""
            select span.span_id, span.parent_id, service.text, instance.text, scope.text, name.text, span.kind, span.start_at, span.duration_us, span.status, span.root,
                span.attributes::text, span.events::text
            from telemetry.spans span
            left join telemetry.names service on service.id = span.service left join telemetry.names instance on instance.id = span.instance
            left join telemetry.names scope on scope.id = span.scope left join telemetry.names name on name.id = span.name
            where span.trace_id = $1 order by span.start_at, span.span_id limit {MostSpans}
            """, reader => Span(traceId, reader), ct, trace);
        return [.. spans.DistinctBy(span => span.SpanId)]; // an exporter that was not sure sends again
    }

    /// <summary>The short names of all services that ever told something.</summary>
    public async Task<IReadOnlyList<string>> Services(CancellationToken ct)
    {
        await using var sql = await Sql.Open(db, ct);
        return await sql.Read($"select text from telemetry.names where kind = {(int)NameKind.Service} order by text", reader => reader.GetString(0), ct);
    }

    /// <summary>What a piece of work must be like, without its time; null where nothing can be like it.</summary>
    private static async Task<Conditions?> Wanted(TraceFilter filter, Sql sql, CancellationToken ct)
    {
        var wanted = new Conditions();
        wanted.Add(filter.Error is true ? "row.status = 2" : "row.root");
        if (filter.Asked && filter.Error is not true)
            wanted.Add("row.kind in (2, 5)");
        if (filter.Error is false)
            wanted.Add("row.status <> 2");
        wanted.Add("row.service = $", filter.Service is { Length: > 0 } service ? new Name(NameKind.Service, service).Id : null);
        if (filter.MinDurationMs is > 0 and var least)
        {
            // As constants: only so is it seen that the index of slow work will do.
            if (least >= 100)
                wanted.Add(string.Create(CultureInfo.InvariantCulture, $"row.duration_us >= {(least >= 2000 ? 2_000_000 : 100_000)}"));
            wanted.Add("row.duration_us >= $", (long)(least * 1000));
        }

        if (filter.Name is { Length: > 0 } name)
        {
            var names = await sql.Read($"select id from telemetry.names where kind = {(int)NameKind.Span} and text ilike $1 limit 500", reader => reader.GetInt64(0), ct, Like.Containing(name));
            if (names.Count == 0)
                return null;
            if (names.Count == 1)
                wanted.Add("row.name = $", names[0]); // only so are the rows in order of time in the index of names
            else
                wanted.Add("row.name = any($)", names.ToArray());
        }

        return wanted;
    }

    private static StoredSpan Span(string traceId, NpgsqlDataReader reader) => new(
        traceId, Ids.Span(reader.GetInt64(0)), reader.IsDBNull(1) ? null : Ids.Span(reader.GetInt64(1)), Stored.Name(reader, 2), Stored.Name(reader, 3), Stored.Name(reader, 4), Stored.Name(reader, 5),
        (SpanKind)reader.GetInt16(6), reader.GetFieldValue<DateTimeOffset>(7), reader.GetInt64(8) / 1000.0, (SpanStatus)reader.GetInt16(9), reader.GetBoolean(10),
        Stored.Attributes(reader, 11), Stored.Events(reader, 12));
}
