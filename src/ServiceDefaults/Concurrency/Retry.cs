using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ServiceDefaults.Concurrency;

/// <summary>
/// For changes that many make to the same row at once (sums, counters), where being overtaken is no reason to bother the caller. The row's
/// version (<c>IsRowVersion</c>) shows that somebody was faster, and so does a unique index that refuses what somebody else added first;
/// then everything is decided again on what stands there now.
/// </summary>
public static class Retry
{
    private const int Attempts = 5;

    /// <summary>
    /// The result of a decision that loads what it decides on, checks If-Match, publishes, and saves once. Whatever it tracked in a lost
    /// attempt is forgotten. From the second attempt on it holds the row that it lost, so that it does not lose it again; it may stand in
    /// the transaction of an Idempotency-Key or of a consumer, which begin again themselves after a deadlock, or in none. Throws <see cref="DbUpdateConcurrencyException"/> (412 for a
    /// caller) after five lost attempts. A decision that would add what is there already must say so itself, or it loses five times.
    /// </summary>
    public static async Task<T> RetryWhenOvertaken<T>(this DbContext db, Func<Task<T>> decide, CancellationToken ct)
    {
        List<Row> lost = [];
        IDbContextTransaction? own = null;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var mayStartAnew = db.Database.CurrentTransaction is null || own is not null;
                try
                {
                    // A lock lasts as long as its transaction: the one that is open, or one for these attempts. EF takes a lost attempt back to a savepoint.
                    if (attempt > 1 && db.Database.CurrentTransaction is null)
                        own = await db.Database.BeginTransactionAsync(ct);
                    foreach (var row in lost)
                        await db.Database.ExecuteSqlRawAsync(row.Lock, row.Key, ct);
                    var result = await decide();
                    if (own is not null)
                        await own.CommitAsync(ct);
                    return result;
                }
                catch (Exception failure) when (attempt < Attempts && (IsOvertaken(failure) || (mayStartAnew && IsDeadlock(failure))))
                {
                    if (own is not null && IsDeadlock(failure))
                    {
                        await own.DisposeAsync(); // the database has ended it
                        own = null;
                    }

                    lost = Forget(db, failure, lost);
                }
            }
        }
        finally
        {
            if (own is not null)
                await own.DisposeAsync();
        }
    }

    private static bool IsOvertaken(Exception failure) =>
        failure is DbUpdateConcurrencyException or DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } };

    /// <summary>Two held what the other wanted, and this one was chosen to give way. EF wraps it as something that may pass.</summary>
    internal static bool IsDeadlock(Exception? failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } || (failure is not null && IsDeadlock(failure.InnerException));

    private static List<Row> Forget(DbContext db, Exception failure, List<Row> before)
    {
        // What a unique index refused is no row that could be held; where no row is named, the same ones are.
        List<Row> lost = (failure as DbUpdateException ?? failure.InnerException as DbUpdateException) is not { } overtaken ? before : [.. overtaken.Entries.Where(entry => entry.State is not EntityState.Added).Select(Row.Of)];
        db.ChangeTracker.Clear();
        return lost;
    }

    /// <summary>A row that somebody else changed first, and how to hold it.</summary>
    private sealed record Row(string Lock, object[] Key)
    {
        public static Row Of(EntityEntry entry)
        {
            var (table, schema) = (entry.Metadata.GetTableName(), entry.Metadata.GetSchema());
            var key = entry.Metadata.FindPrimaryKey()!.Properties;
            var columns = key.Select((property, place) => string.Create(CultureInfo.InvariantCulture, $"\"{property.GetColumnName()}\" = {{{place}}}"));
            return new(
                // As an update locks it: rows that merely refer to it may still be added.
                $"select 1 from {(schema is null ? "" : $"\"{schema}\".")}\"{table}\" where {string.Join(" and ", columns)} for no key update",
                [.. key.Select(property => Stored(entry.Property(property)))]);
        }

        private static object Stored(PropertyEntry property) =>
            property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(property.CurrentValue)! : property.CurrentValue!;
    }
}
