using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenTelemetry;
using OperationsService.Data;
using OperationsService.Telemetry.Storage;
using ServiceDefaults.Background;

namespace OperationsService.Telemetry.Map;

/// <summary>
/// Counts who called whom, minute by minute, once the minute is over and its spans have had time to come: whoever asks for a day reads a few
/// thousand rows instead of millions of spans. One replica at a time; a span that comes later than that is not counted.
/// </summary>
internal sealed class CallRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CallRound> log) : Rounds(TimeSpan.FromSeconds(20), clock, log)
{
    /// <summary>Exporters send after five seconds at the latest, the writer writes within one.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>After a rest, so much is counted at once.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromHours(1);

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        while (await Count(scope.ServiceProvider.GetRequiredService<OpsDb>(), Clock.GetUtcNow(), stopping)) ;
    }

    /// <returns>Whether there is more to count.</returns>
    internal static async Task<bool> Count(OpsDb db, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var end = Minute(now - Patience);
        if (await From(connection, end, ct) is not { } from || from >= end)
            return false;
        var until = from + AtOnce < end ? from + AtOnce : end;
        for (var day = from.UtcDateTime.Date; day <= until.UtcDateTime; day = day.AddDays(1))
            await Sql.Execute(connection, "select telemetry.ensure_day($1)", ct, DateOnly.FromDateTime(day));
        await Sql.Execute(connection, Calls, ct, from, until, new Name(NameKind.Scope, "Npgsql").Id);
        await Sql.Execute(connection, "update telemetry.calls_state set counted_until = $1", ct, until);
        await transaction.CommitAsync(ct);
        return until < end;
    }

    internal static DateTimeOffset Minute(DateTimeOffset at) => new(at.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    /// <summary>Where to go on; at the very first time, or after days without spans, with the earliest span of the last hour. Null while another replica counts.</summary>
    private static async Task<DateTimeOffset?> From(NpgsqlConnection connection, DateTimeOffset end, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select greatest(coalesce(counted_until, $1::timestamptz - interval '1 hour'), $1::timestamptz - interval '1 day') from telemetry.calls_state for update skip locked", connection);
        command.Parameters.Add(new() { Value = end });
        return await command.ExecuteScalarAsync(ct) is DateTime from ? new DateTimeOffset(DateTime.SpecifyKind(from, DateTimeKind.Utc)) : null;
    }

    // A request that came in was made by the service whose span is its parent, if that is known; otherwise by somebody outside.
    private const string Calls =
        """
        with calls as (
            select span.start_at, span.duration_us, span.status = 2 or (span.attributes ->> 'http.response.status_code') >= '500' as failed,
                coalesce(caller.text, 'outside') as caller, callee.text as callee, 1 as kind
            from telemetry.spans span
            join telemetry.names callee on callee.id = span.service
            left join lateral (
                select parent.service from telemetry.spans parent
                where parent.trace_id = span.trace_id and parent.span_id = span.parent_id and parent.service <> span.service
                    and parent.start_at between span.start_at - interval '10 minutes' and span.start_at + interval '1 minute'
                limit 1) parent on true
            left join telemetry.names caller on caller.id = parent.service
            where span.start_at >= $1 and span.start_at < $2 and span.kind = 2 and span.root
            union all
            select span.start_at, span.duration_us, span.status = 2, service.text, 'postgresql', 2
            from telemetry.spans span join telemetry.names service on service.id = span.service
            where span.start_at >= $1 and span.start_at < $2 and span.kind = 3 and span.scope = $3
            union all
            select span.start_at, span.duration_us, span.status = 2, case span.kind when 4 then service.text else 'rabbitmq' end, case span.kind when 4 then 'rabbitmq' else service.text end, 3
            from telemetry.spans span join telemetry.names service on service.id = span.service
            where span.start_at >= $1 and span.start_at < $2 and (span.kind = 4 or (span.kind = 5 and span.root))
        ), steps as (
            select date_trunc('minute', start_at) as at, caller, callee, kind, floor(ln(greatest(duration_us, 1)) / ln(1.2))::int as step,
                count(*) as count, count(*) filter (where failed) as errors
            from calls group by 1, 2, 3, 4, 5
        )
        insert into telemetry.calls (at, caller, callee, kind, count, errors, steps)
        select at, caller, callee, kind, sum(count), sum(errors), json_object_agg(step, count)
        from steps group by at, caller, callee, kind
        on conflict (at, caller, callee, kind) do nothing
        """;
}
