using OperationsService.Telemetry.Storage;
using OperationsService.Traces.Words;

namespace OperationsService.Telemetry.Traces;

/// <summary>What a list shows of each trace: of the few that stand on a page, all spans are looked at.</summary>
internal static class TraceSummaries
{
    public static async Task<IReadOnlyList<TraceSummary>> Of(Sql sql, IReadOnlyList<(Guid Trace, DateTimeOffset At)> page, CancellationToken ct)
    {
        if (page.Count == 0)
            return [];
        var (from, to) = (page.Min(one => one.At).AddHours(-6), page.Max(one => one.At).AddHours(6));
        var counted = (await sql.Read(
            """
            select trace_id, count(distinct span_id)::int, bool_or(status = 2) from telemetry.spans
            where trace_id = any($1) and start_at > $2 and start_at < $3 group by trace_id
            """, reader => (Trace: reader.GetGuid(0), Spans: reader.GetInt32(1), HasError: reader.GetBoolean(2)), ct, page.Select(one => one.Trace).ToArray(), from, to)).ToDictionary(one => one.Trace);
        var work = (await sql.Read(
            """
            select span.trace_id, service.text, name.text, span.kind, span.start_at, span.duration_us, span.status, span.attributes ->> 'http.response.status_code'
            from telemetry.spans span
            left join telemetry.names service on service.id = span.service left join telemetry.names name on name.id = span.name
            where span.trace_id = any($1) and span.start_at > $2 and span.start_at < $3 and span.root
            order by span.start_at, span.duration_us desc
            """, reader => new Work(
                reader.GetGuid(0), Stored.Name(reader, 1), Stored.Name(reader, 2), (SpanKind)reader.GetInt16(3), reader.GetFieldValue<DateTimeOffset>(4), reader.GetInt64(5) / 1000.0,
                (SpanStatus)reader.GetInt16(6), !reader.IsDBNull(7) && int.TryParse(reader.GetString(7), out var status) ? status : null),
            ct, page.Select(one => one.Trace).ToArray(), from, to)).ToLookup(one => one.Trace);
        // A trace of which only a failed span came has no root to be named by: it is left out until that has come.
        return [.. page.Where(one => work.Contains(one.Trace)).Select(one => Summary([.. work[one.Trace]], counted[one.Trace].Spans, counted[one.Trace].HasError))];
    }

    private static TraceSummary Summary(IReadOnlyList<Work> work, int spans, bool hasError)
    {
        var first = work[0];
        // The gateway knows but the beginning of an address; whoever answered knows all of it.
        var named = work.FirstOrDefault(one => one.Kind is SpanKind.Server && !one.Name.Contains("{**", StringComparison.Ordinal) && one.Name.StartsWith($"{first.Name.Split(' ')[0]} /", StringComparison.Ordinal)) ?? first;
        return new(
            first.Trace.ToString("n"), first.Service, named.Kind is SpanKind.Server ? SpanWords.Request(named.Service, named.Name) : named.Name, first.Kind, first.Start, first.DurationMs, work.Max(one => (one.Start - first.Start).TotalMilliseconds + one.DurationMs),
            first.Status, first.HttpStatus, hasError, spans, [.. work.Select(one => one.Service).Distinct()]);
    }

    private sealed record Work(Guid Trace, string Service, string Name, SpanKind Kind, DateTimeOffset Start, double DurationMs, SpanStatus Status, int? HttpStatus);
}
