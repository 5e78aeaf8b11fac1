using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceDefaults.Data;

/// <summary>How a service's schema comes to be.</summary>
public static class Migrating
{
    /// <summary>Of one database: the number means nothing else there.</summary>
    private const long OneAtATime = 20261128;

    /// <summary>
    /// All migrations that the database has not yet. Its list of them is made first: EF asks an empty database for that list and tries to lock
    /// it, and each failure would stand in the log as an error of the very first start. Several replicas may start at once: they wait for
    /// one another until all migrations are done, while the lock that EF takes ends with each of them.
    /// </summary>
    /// <param name="alone">What one replica does after the other besides, when the schema is there.</param>
    public static async Task BringUpToDateAsync(this DatabaseFacade database, CancellationToken ct, Action? alone = null)
    {
        var creator = database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(ct))
            await creator.CreateAsync(ct);
        await database.OpenConnectionAsync(ct);
        var usual = database.GetCommandTimeout();
        database.SetCommandTimeout(0); // another replica's migration, or an index over years of rows, takes what it takes
        try
        {
            await database.ExecuteSqlAsync($"select pg_advisory_lock({OneAtATime})", ct);
            await database.GetService<IHistoryRepository>().CreateIfNotExistsAsync(ct);
            await database.MigrateAsync(ct);
            alone?.Invoke();
        }
        finally
        {
            await database.ExecuteSqlAsync($"select pg_advisory_unlock({OneAtATime})", CancellationToken.None);
            database.SetCommandTimeout(usual);
            await database.CloseConnectionAsync();
        }
    }
}
