using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using ServiceDefaults.Background;
using ServiceDefaults.Files;
using ServiceDefaults.Mail;

namespace ServiceDefaults.Messaging;

/// <summary>
/// Removes what is no longer needed, in small batches: sent events after 7 days, the inbox after 30, answers to idempotency keys after 1,
/// letters 7 days after they left and 30 after they failed, and files that nobody kept.
/// </summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log) : Rounds(TimeSpan.FromHours(1), clock, log)
{
    private const int Batch = 1000;

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await CleanAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), Clock.GetUtcNow(), stopping);
        if (scope.ServiceProvider.GetService<FileSweep>() is { } files)
            await files.Run(Clock.GetUtcNow(), stopping);
    }

    internal static async Task CleanAsync(DbContext db, DateTimeOffset now, CancellationToken ct)
    {
        await Delete(db, "outbox", "sent_at", now.AddDays(-7), ct);
        await Delete(db, "inbox", "received_at", now.AddDays(-30), ct);
        await Delete(db, "idempotent_requests", "at", now.AddDays(-1), ct);
        if (db.Model.FindEntityType(typeof(QueuedLetter)) is null)
            return; // a service that writes to nobody
        await Delete(db, "letters", "sent_at", now - QueuedLetter.SentKept, ct);
        await Delete(db, "letters", "failed_at", now - QueuedLetter.FailedKept, ct);
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
