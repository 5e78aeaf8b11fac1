using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using ServiceDefaults.Data;
using ServiceDefaults.Files;

namespace ServiceDefaults.Messaging;

/// <summary>Removes what is no longer needed, in small batches: sent events after 7 days, the inbox after 30, answers to idempotency keys after 1, and files that nobody kept.</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    private const int Batch = 1000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await CleanAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), clock.GetUtcNow(), stoppingToken);
                if (scope.ServiceProvider.GetService<FileSweep>() is { } files)
                    await files.Run(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception away) when (Outage.OfDatabase(away))
            {
                log.LogWarning(away, "Nothing was cleaned up: the database is away");
            }
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }

    internal static async Task CleanAsync(DbContext db, DateTimeOffset now, CancellationToken ct)
    {
        await Delete(db, "outbox", "sent_at", now.AddDays(-7), ct);
        await Delete(db, "inbox", "received_at", now.AddDays(-30), ct);
        await Delete(db, "idempotent_requests", "at", now.AddDays(-1), ct);
    }

    private static async Task Delete(DbContext db, string table, string column, DateTimeOffset before, CancellationToken ct)
    {
        // Table and column are the constants above.
        var sql = $"""
            delete from platform.{table} where ctid = any(array(
                select ctid from platform.{table} where {column} < @p0 limit {Batch} for update skip locked))
            """;
        while (await db.Database.ExecuteSqlRawAsync(sql, [before], ct) == Batch) ;
    }
}
