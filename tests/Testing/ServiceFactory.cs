using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Testing;

/// <summary>
/// A service as it runs, on a database of its own, reached over HTTP. It checks the tests' own tokens (<see cref="TestTokens"/>).
/// Use <c>UseKestrel()</c> before the first request when a browser must reach it.
/// </summary>
/// <typeparam name="TProgram">The service's Program.</typeparam>
/// <typeparam name="TDb">Its DbContext.</typeparam>
public class ServiceFactory<TProgram, TDb>(string database) : WebApplicationFactory<TProgram>
    where TProgram : class
    where TDb : DbContext
{
    /// <summary>The database; set it before the first request to share one between two replicas.</summary>
    public string? ConnectionString { get; set; }

    private const string BrokerKey = "ConnectionStrings:messaging";

    /// <summary>The databases that were made for this service alone: the one in use, and the one before it.</summary>
    private readonly Queue<string> _own = new();

    /// <summary>The broker; none unless a test needs one.</summary>
    public string Broker { get; set; } = TestServers.NoBroker;

    public TestClock Clock { get; } = new();

    /// <summary>Further settings, such as <c>Plan:Seed</c>.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Environment { get; set; } = "Development";

    /// <summary>Whether the tests' tokens are trusted: not for the service that makes tokens.</summary>
    protected virtual bool UsesTestTokens => true;

    /// <summary>Where it goes on running for the next test (<see cref="ServicePool{TService, TProgram, TDb}"/>).</summary>
    internal Action? GiveBack { get; set; }

    /// <summary>Stops the service and removes its database; one of a pool goes on with another.</summary>
    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (GiveBack is not null)
        {
            await BeginAgain();
            GiveBack();
            return;
        }

        await base.DisposeAsync();
        while (_own.TryDequeue(out var own))
            await TestDatabase.DropAsync(own);
    }

    /// <summary>Runs something on the service's own DbContext.</summary>
    public async Task<T> InDatabase<T>(Func<TDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TDb>());
    }

    /// <summary>What a test finds at its beginning: the schema alone.</summary>
    protected virtual Task<string> CreateDatabase() => TestDatabase.CreateAsync<TDb>();

    /// <summary>One of a pool goes on with another database: what else a start makes of it, or sets.</summary>
    protected virtual Task BeginAgain(IConfiguration settings) => Task.CompletedTask;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (ConnectionString is null)
            Own(Task.Run(CreateDatabase).GetAwaiter().GetResult());
        builder.UseEnvironment(Environment);
        builder.UseSetting(ConnectionStringKey, ConnectionString);
        builder.UseSetting(BrokerKey, Broker);
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock);
            services.LeaveAuditUnsealed();
            if (Settings.GetValueOrDefault(BrokerKey, Broker) == TestServers.NoBroker)
                services.LeaveBusStopped();
            if (UsesTestTokens)
                services.TrustTestTokens();
        });
    }

    private async Task BeginAgain()
    {
        if (Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
            throw new InvalidOperationException("The service ended during the test: something that it does in the background failed.");
        Clock.Reset();
        var before = ConnectionString!;
        Own(await CreateDatabase());
        var settings = Services.GetRequiredService<IConfiguration>();
        settings[ConnectionStringKey] = ConnectionString;
        await BeginAgain(settings);
        var used = await InDatabase(db => Task.FromResult(db.Database.GetDbConnection().Database));
        if (new NpgsqlConnectionStringBuilder(ConnectionString).Database != used)
            throw new InvalidOperationException("The service goes on with the database of before: it no longer reads the connection string for each DbContext.");
        await TestDatabase.LeaveAsync(before);
        // What goes on in the background may not have left the one before yet: that goes with the next.
        if (_own.Count > 2)
            await TestDatabase.DropAsync(_own.Dequeue());
    }

    private string ConnectionStringKey => $"ConnectionStrings:{database}";

    private void Own(string connectionString) => _own.Enqueue(ConnectionString = connectionString);
}
