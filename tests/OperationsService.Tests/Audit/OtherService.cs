using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OperationsService.Data;
using ServiceDefaults;
using ServiceDefaults.Audit;
using Testing;

namespace OperationsService.Tests.Audit;

/// <summary>Another service of the platform, made by the same calls as a real one, with nothing but its audit trail.</summary>
internal sealed class OtherService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherService(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public static async Task<OtherService> StartAsync(string name, string prefix, params AuditEntry[] entries)
    {
        var database = await TestDatabase.CreateAsync<OpsDb>();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseSetting("ConnectionStrings:opsdb", database).UseSetting("ConnectionStrings:messaging", TestServers.NoBroker).UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddPlatformService<OpsDb>(new() { Name = name, PathBase = prefix, Database = "opsdb", AuditSight = new() { Shown = ["Plan"], Untold = ["CorruptionReport"] } });
        builder.Services.LeaveBusStopped();
        builder.Services.LeaveAuditUnsealed();
        builder.Services.TrustTestTokens();
        var app = builder.Build();
        app.UsePlatformService();
        await app.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OpsDb>();
        db.AddRange(entries);
        await db.SaveChangesAsync();
        return new OtherService(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
