using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Testing;

/// <summary>
/// A database of a test's own: a copy of one that was migrated once per kind of DbContext, and perhaps filled once, which takes a fraction
/// of a second.
/// </summary>
public static class TestDatabase
{
    private static readonly ConcurrentDictionary<(Type, string), Lazy<Task<string>>> Templates = new();

    /// <summary>A third of the processor time of writing each page into the log, as PostgreSQL does by itself so that a copy holds up nobody; here nothing waits for the disk.</summary>
    private const string FileByFile = "strategy file_copy";

    /// <summary>An empty database with the schema of <typeparamref name="TDb"/>.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateAsync<TDb>() where TDb : DbContext =>
        await CopyAsync(await MigratedAsync<TDb>());

    /// <summary>A database as <paramref name="fill"/> left it, which is called once with a connection string.</summary>
    /// <param name="content">What that is, in a word.</param>
    /// <param name="fill">Fills an empty database, and ends with no connection to it: pooling is off.</param>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateAsync<TDb>(string content, Func<string, Task> fill) where TDb : DbContext =>
        await CopyAsync(await Templates.GetOrAdd((typeof(TDb), content), _ => new(() => FillAsync<TDb>(content, fill))).Value);

    /// <summary>Removes a database for good, whoever is still connected to it: a run leaves no gigabytes behind to be removed at its end.</summary>
    public static async Task DropAsync(string connectionString)
    {
        await LeaveAsync(connectionString);
        await ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");
    }

    /// <summary>
    /// Closes the connections that wait for the next query. Hundreds of databases live and die on one server: what a finished test leaves must
    /// not use up the connections of the next. While a test runs they stay open for a while, since a new one costs more than most queries.
    /// </summary>
    public static async Task LeaveAsync(string connectionString)
    {
        await using var pool = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(pool);
    }

    private static Task<string> MigratedAsync<TDb>() where TDb : DbContext => Templates.GetOrAdd((typeof(TDb), ""), _ => new(MigrateAsync<TDb>)).Value;

    private static async Task<string> CopyAsync(string template)
    {
        var name = $"test_{Guid.NewGuid():n}";
        await ExecuteAsync($"create database {name} template {template} {FileByFile}");
        return await ConnectionString(name);
    }

    private static async Task<string> FillAsync<TDb>(string content, Func<string, Task> fill) where TDb : DbContext
    {
        var name = TemplateName<TDb>(content);
        await ExecuteAsync($"create database {name} template {await MigratedAsync<TDb>()} {FileByFile}");
        await fill($"{await ConnectionString(name)};Pooling=false");
        return name;
    }

    // The process id keeps test projects apart that share a server.
    private static string TemplateName<TDb>(string content) => $"template_{typeof(TDb).Name}_{content}_{Environment.ProcessId}".ToLowerInvariant();

    private static async Task<string> MigrateAsync<TDb>() where TDb : DbContext
    {
        var name = TemplateName<TDb>("empty");
        await ExecuteAsync($"create database {name}");
        var options = new DbContextOptionsBuilder<TDb>().UseNpgsql($"{await ConnectionString(name)};Pooling=false").UseSnakeCaseNamingConvention().Options;
        await using var db = (TDb)Activator.CreateInstance(typeof(TDb), options)!;
        await db.Database.MigrateAsync();
        return name;
    }

    // Longer than the pause between two rounds of a service, so that none connects anew.
    private static async Task<string> ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(await TestServers.Postgres) { Database = database, MaxPoolSize = 20, ConnectionIdleLifetime = 20, ConnectionPruningInterval = 5 }.ConnectionString;

    private static async Task ExecuteAsync(string sql)
    {
        // Cloning needs the template to itself: one at a time.
        await Gate.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(await TestServers.Postgres);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            Gate.Release();
        }
    }

    private static readonly SemaphoreSlim Gate = new(1);
}
