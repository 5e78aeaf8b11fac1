using Microsoft.EntityFrameworkCore;
using Npgsql;
using OperationsService.Data;

namespace OperationsService.Telemetry.Map;

/// <summary>Who calls whom.</summary>
public sealed class MapQueries(OpsDb db, TimeProvider clock)
{
    private const double Step = 1.2;

    /// <summary>All calls since then, summed up from counts of each minute: quick over any window.</summary>
    public async Task<CallMap> ServiceMap(DateTimeOffset since, CancellationToken ct)
    {
        await using var opened = await Sql.Open(db, ct);
        var begin = CallRound.Minute(since);
        var until = await opened.Read("select counted_until from telemetry.calls_state", reader => reader.IsDBNull(0) ? (DateTimeOffset?)null : reader.GetFieldValue<DateTimeOffset>(0), ct);
        var calls = await opened.Read(
            """
            with windowed as (select * from telemetry.calls where at >= $1),
            steps as (
                select caller, callee, kind, step.key as step, sum(step.value::bigint) as times
                from windowed, json_each_text(steps) step group by 1, 2, 3, 4
            )
            select caller, callee, kind, sum(count)::bigint, sum(errors)::bigint,
                (select json_object_agg(step, times) from steps where (steps.caller, steps.callee, steps.kind) = (windowed.caller, windowed.callee, windowed.kind))
            from windowed group by caller, callee, kind order by caller, callee, kind
            """, Call, ct, begin);
        return new(begin, until.SingleOrDefault() ?? CallRound.Minute(clock.GetUtcNow()), calls);
    }

    private static ServiceCall Call(NpgsqlDataReader reader)
    {
        var steps = System.Text.Json.JsonSerializer.Deserialize<Dictionary<int, long>>(reader.GetString(5))!.OrderBy(step => step.Key).ToList();
        return new(reader.GetString(0), reader.GetString(1), (CallKind)reader.GetInt16(2), reader.GetInt64(3), reader.GetInt64(4), At(steps, 0.50), At(steps, 0.95), At(steps, 0.99));
    }

    /// <summary>The upper end of the step in which so many of all lie, in milliseconds.</summary>
    internal static double At(IReadOnlyList<KeyValuePair<int, long>> steps, double share)
    {
        var wanted = share * steps.Sum(step => step.Value);
        long passed = 0;
        foreach (var (step, count) in steps)
        {
            passed += count;
            if (passed >= wanted)
                return Math.Round(Math.Pow(Step, step + 1) / 1000, 3);
        }

        return 0;
    }
}
