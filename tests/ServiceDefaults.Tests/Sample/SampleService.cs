using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Background;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using Testing;

[assembly: CollectionBehavior(MaxParallelThreads = 4)] // they wait more than they work: for rounds, for a server that is away

namespace ServiceDefaults.Tests.Sample;

/// <summary>A replica of a small service, made by the same calls as a real one, on a port of its own.</summary>
public sealed class SampleService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SampleService(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public required string Name { get; init; }

    public required string Database { get; init; }

    /// <summary>The queue of <see cref="RememberNote"/>.</summary>
    public string Queue => $"{Name}-remember-note";

    public IBusControl Bus => Services.GetRequiredService<IBusControl>();

    /// <summary>A caller from outside: it takes no part in the traces of this process.</summary>
    public HttpClient Client => new(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = new Uri(_app.Urls.Single() + "/sample/"), Timeout = Timeout.InfiniteTimeSpan };

    public HttpClient Officer => Client.As(Roles.PlanOfficer, "SP");

    /// <param name="database">Another replica's, to share it.</param>
    /// <param name="broker">None unless a test needs one.</param>
    /// <param name="name">Another replica's, to share its queues.</param>
    /// <param name="more">What the test adds to the service.</param>
    /// <param name="clock">A file that moves its clock.</param>
    /// <param name="seals">It seals its audit trail by itself.</param>
    /// <param name="telemetry">Where it tells of itself, by OTLP over HTTP; nowhere without.</param>
    public static async Task<SampleService> StartAsync(
        string? database = null, string? broker = null, string? name = null, Action<WebApplicationBuilder>? more = null, string environment = "Production", string? clock = null, bool seals = false, string? telemetry = null)
    {
        name ??= $"sample-{Guid.NewGuid():n}";
        database ??= await TestDatabase.CreateAsync<SampleDb>();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseSetting("ConnectionStrings:sampledb", database);
        builder.WebHost.UseSetting("ConnectionStrings:messaging", broker ?? TestServers.NoBroker);
        builder.WebHost.UseSetting("Platform:Clock", clock);
        builder.WebHost.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", telemetry).UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", telemetry is null ? null : "http/protobuf").UseSetting("OTEL_BSP_SCHEDULE_DELAY", "10").UseSetting("OTEL_EXPORTER_OTLP_TIMEOUT", "600000");
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddPlatformService<SampleDb>(new() { Name = name, PathBase = "/sample", Database = "sampledb", AuditSight = new() { Shown = ["Note"], Untold = ["Secret"] } });
        if (!seals)
            builder.Services.LeaveAuditUnsealed();
        if (broker is null)
            builder.Services.LeaveBusStopped();
        builder.AddFiles();
        builder.Services.TrustTestTokens();
        builder.Services.AddSingleton<Gate>().AddSingleton<Signal>();
        builder.Services.AddAuthorizationBuilder().AddPermission(NoteApi.TakeNotes, Roles.PlanOfficer);
        more?.Invoke(builder);

        var app = builder.Build();
        app.UsePlatformService();
        NoteApi.Map(app);
        FileApi.Map(app);
        await app.StartAsync();
        return new SampleService(app) { Name = name, Database = database };
    }

    public async Task<T> InDatabase<T>(Func<SampleDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SampleDb>());
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await TestDatabase.LeaveAsync(Database);
    }
}

/// <summary>Holds a request in its handler until the test opens it.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _entered;

    public int Entered => _entered;

    public Task Pass()
    {
        Interlocked.Increment(ref _entered);
        return _open.Task;
    }

    public void Open() => _open.TrySetResult();
}
