using ServiceDefaults.Concurrency;

namespace TrainingService.Data;

/// <summary>Decisions that wait for each other.</summary>
public static class Turns
{
    /// <summary>
    /// Decides and saves in one transaction, the one that is open or one of its own: what is locked on the way stays locked until the change
    /// is there for all to see. The decision loads what it decides on, after its lock, and may be made again.
    /// </summary>
    public static Task<T> InOneTransaction<T>(this TrainingDb db, Func<Task<T>> decide, CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var result = await decide();
        if (own is not null)
            await own.CommitAsync(ct);
        return result;
    }, ct);
}
