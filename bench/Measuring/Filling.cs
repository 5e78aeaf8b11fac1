using Npgsql;

namespace Measuring;

/// <summary>
/// Makes a database large in little time: meanwhile nothing waits for the disk, and indexes of the tables that grow are made once at the
/// end. Before it ends, everything is as it was, written down and known to the planner: what is measured afterwards is a usual database.
/// </summary>
public static class Filling
{
    private static readonly string[] Hurry = ["fsync = off", "full_page_writes = off", "synchronous_commit = off", "max_wal_size = '4GB'", "checkpoint_timeout = '1h'", "autovacuum = off"];

    /// <param name="tables">Those that grow much, with their schema unless it is <c>public</c>.</param>
    public static async Task In(string database, string[] tables, Func<Func<string, Task>, Task> fill)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Command Timeout=0");
        foreach (var setting in Hurry)
            await Execute($"alter system set {setting}");
        await Execute("select pg_reload_conf()");
        var indexes = await Indexes(source, tables);
        foreach (var (name, _) in indexes)
            await Execute($"drop index {name}");
        await fill(Execute);
        await Parallel.ForEachAsync(indexes, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (index, _) => await Execute($"set maintenance_work_mem = '256MB'; {index.Definition}"));
        await Execute("vacuum analyze"); // of other tables too: what refers to those that grew
        foreach (var setting in Hurry)
            await Execute($"alter system reset {setting.Split(' ')[0]}");
        await Execute("select pg_reload_conf()");
        await Execute("checkpoint"); // or the disk is busy with it while others are measured

        async Task Execute(string sql)
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Both halves of the rows at once: a statement of the database works on one core.</summary>
    /// <param name="fill">Of the rows whose number divided by two leaves this.</param>
    public static Task Halves(Func<int, Task> fill) => Task.WhenAll(fill(0), fill(1));

    /// <summary>Indexes that only find: what keeps rows apart stays.</summary>
    private static async Task<List<(string Name, string Definition)>> Indexes(NpgsqlDataSource source, string[] tables)
    {
        await using var command = source.CreateCommand("""
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
            where indrelid = any (select t::regclass from unnest($1) t) and not indisunique and not indisexclusion
            """);
        command.Parameters.AddWithValue(tables);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(string, string)>();
        while (await reader.ReadAsync())
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }
}
