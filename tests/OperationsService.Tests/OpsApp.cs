using LocalHosting.Processes;
using Microsoft.Extensions.DependencyInjection;
using OperationsService.Data;
using OperationsService.Integrations;
using OperationsService.Integrations.Feed;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests;

/// <summary>The operations service on a database of its own, on 1 March 2570; of private addresses it may tell 127.0.0.1.</summary>
public sealed class OpsApp : ServiceFactory<Program, OpsDb>
{
    public static readonly DateTimeOffset Begin = new(2027, 3, 1, 3, 0, 0, TimeSpan.Zero); // a Monday, ten o'clock in Bangkok
    private static readonly ServicePool<OpsApp, Program, OpsDb> Pool = new(() => new());
    private static readonly ServicePool<OpsApp, Program, OpsDb> Listening = new(() => new OpsApp().Listen());

    private static readonly ServicePool<OpsApp, Program, OpsDb> Receiving = new(() => new OpsApp().Receive());

    public OpsApp() : base("opsdb")
    {
        Settings["Platform:KeysPassword"] = "keys-password-of-the-tests";
        Settings["Platform:PublicUrl"] = "https://plan.example.go.th";
        Settings["Integrations:PrivateHosts:0"] = "127.0.0.1";
        Settings["Alerts:Every"] = "40.00:00:00"; // after the first, a round comes when a test rings for it: its own might look before the services were asked
        Clock.Set(Begin);
    }

    public FeedBell Bell => Services.GetRequiredService<FeedBell>();

    /// <summary>One that runs on from test to test: for those that need no setting, broker or start of their own.</summary>
    public static OpsApp Take() => AtItsBegin(Pool.Take());

    /// <summary>The same at an address that a browser or a script reaches.</summary>
    public static OpsApp TakeListening() => AtItsBegin(Listening.Take());

    /// <summary>The same with the ports at which telemetry comes in.</summary>
    public static OpsApp TakeReceiving()
    {
        var app = AtItsBegin(Receiving.Take());
        _ = app.Services; // started: who tells does not come by the client that starts it
        return app;
    }

    /// <summary>Somebody with this role; nobody for null.</summary>
    public HttpClient Client(string? role = Roles.Admin)
    {
        var client = CreateClient();
        client.BaseAddress = new Uri(client.BaseAddress!, "/ops/api/v1/");
        return role is null ? client : client.As(role);
    }

    /// <summary>Somebody who reads pages; redirects stay visible.</summary>
    public HttpClient Browser(string? role = Roles.Admin)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, BaseAddress = CreateClient().BaseAddress! }); // wherever it listens
        client.BaseAddress = new Uri(client.BaseAddress!, "/ops/");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return role is null ? client : client.As(role);
    }

    /// <summary>These events were heard, a second after one another from the hour of the clock on, and have their places. Their ids.</summary>
    public async Task<IReadOnlyList<Guid>> Hear(params object[] events)
    {
        var heard = events.Select((told, place) => FeedEvent.Of(Guid.CreateVersion7(), told, Clock.GetUtcNow().AddSeconds(place))).ToList();
        await InDatabase(db =>
        {
            db.AddRange(heard);
            return db.SaveChangesAsync();
        });
        Bell.Heard.Set();
        return [.. heard.Select(one => one.Id)];
    }

    /// <summary>The time passes, and whoever waits for it looks.</summary>
    public void Later(TimeSpan by)
    {
        Clock.Advance(by);
        Bell.Due.Set();
    }

    private static OpsApp AtItsBegin(OpsApp app)
    {
        app.Clock.Set(Begin);
        return app;
    }

    private OpsApp Receive()
    {
        Settings["urls"] = $"http://127.0.0.1:{FreePort.Next()}";
        Settings["Telemetry:GrpcPort"] = $"{FreePort.Next()}";
        Settings["Telemetry:HttpPort"] = $"{FreePort.Next()}";
        Settings["Telemetry:PointsEvery"] = "00:00:00";
        Settings["Platform:OperationsKey"] = "operations-key-of-the-tests";
        UseKestrel();
        return this;
    }

    private OpsApp Listen()
    {
        UseKestrel(0);
        return this;
    }
}
