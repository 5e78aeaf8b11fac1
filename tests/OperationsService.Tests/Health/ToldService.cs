using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Vitals;

namespace OperationsService.Tests.Health;

/// <summary>A replica of a service that says of itself what a test wants, to who has the key.</summary>
internal sealed class ToldService(string service, string instance) : IAsyncDisposable
{
    public const string Key = "an-operations-key-of-the-tests";

    private WebApplication? _app;

    public string Address { get; private set; } = "";

    public string Version { get; set; } = "1.0.0+0123456789abcdef";

    public string Status { get; set; } = "healthy";

    public long Bytes { get; set; } = 52_000_000;

    public OutboxVitals Outbox { get; set; } = new(3, 400, 1);

    public async Task<ToldService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add(Address.Length > 0 ? Address : "http://127.0.0.1:0");
        var vitals = _app.MapGroup("").AddEndpointFilter(new OperationsKey(Key));
        vitals.MapGet(VitalsSetup.Path, Vitals);
        vitals.MapGet(VitalsSetup.StatementsPath, () => new StatementVitals(true, [new("select * from projects where code = $1 and " + new string('x', 300), 12_345, 987_654, 80, 15_000, 12_345)]));
        await _app.StartAsync();
        Address = _app.Urls.Single();
        return this;
    }

    /// <summary>As a process that dies; <see cref="StartAsync"/> brings it back under the same address.</summary>
    public async Task StopAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private ServiceVitals Vitals() => new(
        service, instance, Version, OpsApp.Begin, OpsApp.Begin, new(Status, new Dictionary<string, string> { ["database"] = "healthy", ["broker"] = Status }),
        new($"{service}db", Bytes, "17.6", "20270101000000_Initial"), Outbox, new(2, 60, 1), new Dictionary<string, double> { ["failed-sign-ins"] = 4 });
}
