using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OperationsService.Alerts.Watching;
using OperationsService.Health;
using OperationsService.Tests.Health;
using Testing;

namespace OperationsService.Tests.Alerts;

/// <summary>The platform as it is watched in the tests: one service that says what a test wants, a mail server, and a clock that a test moves.</summary>
internal sealed class AlertRounds : IAsyncDisposable
{
    public static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(31);

    public ToldService Plan { get; } = new("plan", "plan-1");
    public SmtpServer Mail { get; } = new();
    public OpsApp App { get; } = new();

    public async Task<AlertRounds> StartAsync(bool listen = false)
    {
        await Plan.StartAsync();
        Plan.Outbox = new(0, 0, 0);
        Watch(App);
        if (listen)
            App.UseKestrel(0);
        App.CreateClient();
        await FirstRound(App);
        return this;
    }

    /// <summary>The round of the start is over. On a busy machine it is still looking when a test moves the clock: at what was known before the services were asked.</summary>
    public static Task FirstRound(OpsApp app) => Wait.Until(() => app.InDatabase(db => db.AlertTurns.AnyAsync(turn => turn.DoneAt >= OpsApp.Begin)));

    public void Watch(OpsApp app)
    {
        app.Settings["Platform:OperationsKey"] = ToldService.Key;
        app.Settings["services:plan:http:0"] = Plan.Address;
        app.Settings["Mail:Host"] = "127.0.0.1";
        app.Settings["Mail:Port"] = $"{Mail.Port}";
        app.Settings["Mail:Security"] = "none";
        app.Settings["Mail:From"] = "noreply@buengnakhon.example";
    }

    /// <summary>The time passes, all services are asked, and what that means is decided.</summary>
    public async Task Later(TimeSpan by)
    {
        App.Clock.Advance(by);
        var now = App.Clock.GetUtcNow();
        await using (var scope = App.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<HealthRound>().Look(TestContext.Current.CancellationToken);
        await Wait.Until(() => App.InDatabase(db => db.ServiceInstances.AnyAsync(one => one.AskedAt >= now))); // by us, or by the round that was faster
        await Decide(App, now);
    }

    /// <summary>The same without anybody being asked anew.</summary>
    public static async Task Decide(OpsApp app, DateTimeOffset now)
    {
        app.Services.GetRequiredService<AlertBell>().Set();
        await Wait.Until(() => app.InDatabase(db => db.AlertTurns.AnyAsync(turn => turn.DoneAt >= now)));
    }

    public async Task<List<JsonElement>> Alerts(string query = "") => [.. (await App.Client().GetJson($"alerts{query}")).GetProperty("items").EnumerateArray()];

    public async Task<JsonElement> Only(string query = "") => Assert.Single(await Alerts(query));

    public Task Letters(int count) => Wait.Until(() => Mail.Letters.Count >= count, () => $"{Mail.Letters.Count} of {count} letters");

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Plan.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
