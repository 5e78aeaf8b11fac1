using System.Net;

namespace OperationsService.Tests.Alerts;

/// <summary>Several replicas of this service, and one that starts anew.</summary>
public sealed class AlertTurnTests : IAsyncLifetime
{
    private readonly AlertRounds _platform = new();

    public async ValueTask InitializeAsync() => await _platform.StartAsync();

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    [Fact]
    public async Task Of_two_replicas_one_does_a_round_and_what_must_hold_for_a_time_survives_a_restart()
    {
        var (status, _, _) = await _platform.App.Client().Send(HttpMethod.Put, "alerts/settings", new { recipients = (string[])["it@example.go.th"], rules = Array.Empty<object>(), reason = "ทดสอบการแจ้งเตือน" });
        Assert.Equal(HttpStatusCode.NoContent, status);
        _platform.Plan.Status = "degraded";
        await _platform.Later(AlertRounds.HalfAMinute);
        await using var other = new OpsApp { ConnectionString = _platform.App.ConnectionString };
        _platform.Watch(other);
        other.CreateClient();
        other.Clock.Set(_platform.App.Clock.GetUtcNow());
        await _platform.Later(TimeSpan.FromMinutes(1));
        Assert.Empty(await _platform.Alerts());
        other.Clock.Set(_platform.App.Clock.GetUtcNow());
        foreach (var app in (OpsApp[])[other, _platform.App])
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = other.Clock.GetUtcNow();
        await Task.WhenAll(AlertRounds.Decide(other, now), AlertRounds.Decide(_platform.App, now));
        Assert.Equal("service-ill", (await _platform.Only()).Text("rule"));
        await _platform.Letters(1);
        Assert.Single((await _platform.App.Client().GetJson($"alerts/{(await _platform.Only()).Text("id")}")).GetProperty("history").EnumerateArray());
    }
}
