using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
    /// the transaction of an Idempotency-Key or of a consumer, or in none. Throws <see cref="DbUpdateConcurrencyException"/> (412 for a
    /// caller) after five lost attempts. A decision that would add what is there already must say so itself, or it loses five times.
    /// </summary>
    public static async Task<T> RetryWhenOvertaken<T>(this DbContext db, Func<Task<T>> decide, CancellationToken ct)
    {
        List<Row> lost;
        try
        {
            return await decide();
        }
        catch (DbUpdateException overtaken) when (IsOvertaken(overtaken))
        {
            lost = Forget(db, overtaken);
        }

        // A lock lasts as long as its transaction: the one that is open, or one for these attempts. EF takes a lost attempt back to a savepoint.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        for (var attempt = 2; ; attempt++)
        {
            try
            {
                foreach (var row in lost)
                    await db.Database.ExecuteSqlRawAsync(row.Lock, row.Key, ct);
                var result = await decide();
                if (own is not null)
                    await own.CommitAsync(ct);
                return result;
            }
            catch (DbUpdateException overtaken) when (attempt < Attempts && IsOvertaken(overtaken))
            {
                lost = Forget(db, overtaken);
            }
        }
    }

    private static bool IsOvertaken(DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException || failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private static List<Row> Forget(DbContext db, DbUpdateException overtaken)
    {
        // What a unique index refused is no row that could be held.
        List<Row> lost = [.. overtaken.Entries.Where(entry => entry.State is not EntityState.Added).Select(Row.Of)];
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
