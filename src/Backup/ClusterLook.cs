using Npgsql;

namespace Backup;

/// <summary>What is looked at in a database before and after it is copied, and in the copy.</summary>
/// <param name="Migration">The last one; null where there are none.</param>
/// <param name="AuditEntries">Rows of its audit trail, from which nothing is ever removed; null where it has none.</param>
public sealed record DatabaseLook(string Name, string? Migration, int Tables, long? AuditEntries);

internal static class ClusterLook
{
    public static async Task<IReadOnlyList<DatabaseLook>> TakeAsync(PlatformData data, CancellationToken ct)
    {
        var looks = new List<DatabaseLook>();
        foreach (var database in await DatabasesAsync(data, ct))
        {
            await using var connection = await data.OpenAsync(database, ct);
            looks.Add(new(
                database,
                await Has(connection, "public.\"__EFMigrationsHistory\"", ct) ? await One<string>(connection, "select max(migration_id) from \"__EFMigrationsHistory\"", ct) : null,
                (int)await One<long>(connection, "select count(*) from pg_class where relkind in ('r', 'p') and relpersistence = 'p'", ct),
                await Has(connection, "platform.audit", ct) ? await One<long>(connection, "select count(*) from platform.audit", ct) : null));
        }

        return looks;
    }

    /// <summary>All but the templates.</summary>
    public static async Task<IReadOnlyList<string>> DatabasesAsync(PlatformData data, CancellationToken ct)
    {
        await using var connection = await data.OpenAsync("postgres", ct);
        return (await One<string[]>(connection, "select array_agg(datname::text order by datname) from pg_database where datallowconn and not datistemplate", ct))!;
    }

    public static async Task<T?> One<T>(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 }; // a constant; to count a large table takes its time
        return await command.ExecuteScalarAsync(ct) is { } value and not DBNull ? (T)value : default;
    }

    public static async Task<bool> Has(NpgsqlConnection connection, string table, CancellationToken ct) =>
        await One<bool>(connection, $"select to_regclass('{table}') is not null", ct);
}
