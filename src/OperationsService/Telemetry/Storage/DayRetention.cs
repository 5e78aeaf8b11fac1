using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenTelemetry;
using OperationsService.Data;
using ServiceDefaults.Background;

namespace OperationsService.Telemetry.Storage;

/// <summary>
/// Makes the tables of the next days ahead, and drops those of days whose time is over, and of the oldest days when all take more room than
/// they may: a day goes as a file goes, without a row being read. One replica at a time.
/// </summary>
internal sealed class DayRetention(IServiceScopeFactory scopes, IOptions<TelemetrySettings> settings, TimeProvider clock, ILogger<DayRetention> log)
    : Rounds(TimeSpan.FromMinutes(10), clock, log)
{
    private const int DaysAhead = 2;

    /// <summary>Of the newest days with something in them, so many stay however large they are.</summary>
    private const int DaysAlways = 2;

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        var dropped = await Tidy(scope.ServiceProvider.GetRequiredService<OpsDb>(), settings.Value, Clock.GetUtcNow(), stopping);
        if (dropped.Count > 0)
            Log.LogInformation("Telemetry of {Days} was dropped", string.Join(", ", dropped.Select(day => day.ToString("O", CultureInfo.InvariantCulture))));
    }

    /// <returns>The days that were dropped.</returns>
    internal static async Task<IReadOnlyList<DateOnly>> Tidy(OpsDb db, TelemetrySettings settings, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await Sql.Execute(connection, "select pg_advisory_xact_lock(hashtext('telemetry.tidy'))", ct);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
            await Sql.Execute(connection, "select telemetry.ensure_day($1)", ct, today.AddDays(ahead));
        var over = Over(await Sizes(connection, ct), today, settings);
        foreach (var day in over)
            await Sql.Execute(connection, string.Join(';', Tables.Select(table => string.Create(CultureInfo.InvariantCulture, $"drop table if exists telemetry.{table}_{day:yyyyMMdd}"))), ct);
        await Sql.Execute(connection, "delete from telemetry.intake where at < $1", ct, now.AddDays(-settings.KeepDays));
        await Sql.Execute(connection, "delete from telemetry.series where seen_at < $1", ct, now.AddDays(-settings.KeepDays));
        await transaction.CommitAsync(ct);
        return over;
    }

    private static readonly string[] Tables = ["spans", "logs", "points", "calls"];

    /// <summary>Days whose time is over; then the oldest ones until the rest fits.</summary>
    internal static IReadOnlyList<DateOnly> Over(IReadOnlyList<(DateOnly Day, long Bytes)> days, DateOnly today, TelemetrySettings settings)
    {
        var over = days.Where(one => one.Day <= today.AddDays(-settings.KeepDays)).Select(one => one.Day).ToList();
        var left = days.Where(one => !over.Contains(one.Day)).OrderBy(one => one.Day).ToList();
        var bytes = left.Sum(one => one.Bytes);
        foreach (var (day, size) in left.Where(one => one.Day <= today.AddDays(-DaysAlways)))
        {
            if (bytes <= settings.KeepMegabytes * 1_000_000L)
                break;
            over.Add(day);
            bytes -= size;
        }

        return [.. over.Order()];
    }

    /// <summary>How much each day takes, indexes included.</summary>
    internal static async Task<IReadOnlyList<(DateOnly Day, long Bytes)>> Sizes(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select to_date(right(part.relname, 8), 'YYYYMMDD'), sum(pg_total_relation_size(part.oid))::bigint
            from pg_inherits join pg_class part on part.oid = inhrelid join pg_class parent on parent.oid = inhparent
            where parent.relnamespace = 'telemetry'::regnamespace and parent.relkind = 'p' and part.relkind = 'r'
            group by 1 order by 1
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<(DateOnly, long)> sizes = [];
        while (await reader.ReadAsync(ct))
            sizes.Add((reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1)));
        return sizes;
    }
}
