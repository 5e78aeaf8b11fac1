using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Http;

/// <summary>A service meets its database for the first time.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public async Task The_first_start_makes_the_schema_and_logs_no_error()
    {
        var database = await NewDatabase();
        try
        {
            var heard = new Ear();
            await using var service = await SampleService.StartAsync(database, more: builder => builder.Logging.AddProvider(heard));
            Assert.Equal(System.Net.HttpStatusCode.Created, (await service.Officer.Post("api/v1/notes", new { text = "long enough" })).StatusCode);
            Assert.Empty(heard.Errors);
        }
        finally
        {
            await TestDatabase.DropAsync(database);
        }
    }

    [Fact]
    public async Task Replicas_that_start_at_once_on_an_empty_database_all_start_and_share_one_key()
    {
        var database = await NewDatabase();
        try
        {
            var replicas = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SampleService.StartAsync(database)));
            Assert.Equal(1, await replicas[0].InDatabase(db => db.DataProtectionKeys.CountAsync()));
            foreach (var replica in replicas)
                await replica.DisposeAsync();
        }
        finally
        {
            await TestDatabase.DropAsync(database);
        }
    }

    /// <summary>As an orchestrator makes it: empty.</summary>
    private static async Task<string> NewDatabase()
    {
        var name = $"first_{Guid.NewGuid():n}";
        await using var server = NpgsqlDataSource.Create(await TestServers.Postgres);
        await using var command = server.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(await TestServers.Postgres) { Database = name }.ConnectionString;
    }

    private sealed class Ear : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Errors.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
