using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

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

    /// <summary>The database if it was made for this service alone.</summary>
    private string? _own;

    /// <summary>The broker; none unless a test needs one.</summary>
    public string Broker { get; set; } = TestServers.NoBroker;

    public TestClock Clock { get; } = new();

    /// <summary>Further settings, such as <c>Plan:Seed</c>.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Environment { get; set; } = "Development";

    /// <summary>Whether the tests' tokens are trusted: not for the service that makes tokens.</summary>
    protected virtual bool UsesTestTokens => true;

    /// <summary>Stops the service and removes its database.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        if (_own is not null)
            await TestDatabase.DropAsync(_own);
    }

    /// <summary>Runs something on the service's own DbContext.</summary>
    public async Task<T> InDatabase<T>(Func<TDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ConnectionString ??= _own = Task.Run(TestDatabase.CreateAsync<TDb>).GetAwaiter().GetResult();
        builder.UseEnvironment(Environment);
        builder.UseSetting($"ConnectionStrings:{database}", ConnectionString);
        builder.UseSetting("ConnectionStrings:messaging", Broker);
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Warning);
            if (Broker == TestServers.NoBroker)
                logging.AddFilter("MassTransit", LogLevel.None); // it would say so with every attempt
        });
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock);
            if (UsesTestTokens)
                services.TrustTestTokens();
        });
    }
}
