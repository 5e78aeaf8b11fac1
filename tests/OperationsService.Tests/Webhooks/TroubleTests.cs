using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OperationsService.Tests.Webhooks;

/// <summary>Receivers that are gone or in trouble, and a sender that died.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();
    private Receiver _receiver = null!;

    public async ValueTask InitializeAsync() => _receiver = await Receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_gone_is_told_nothing_more()
    {
        var (id, _) = await _app.Register(_receiver.Url);
        _receiver.Answer = Receiver.Status(410);
        var told = (await _app.Hear(Told.Rated()))[0];
        await _app.Delivery(id, told, one => one.Is("failed") && one.Met("unwanted"));
        await Testing.Wait.Until(async () => (await _app.Webhook(id)).Text("state") == "paused");
        Assert.Equal("gone", (await _app.Webhook(id)).Text("pausedFor"));
    }

    [Fact]
    public async Task After_many_failures_a_webhook_rests_and_is_asked_by_one_event_at_a_time()
    {
        var (id, _) = await _app.Register(_receiver.Url);
        _receiver.Answer = Receiver.Status(500);
        await _app.Hear([.. Enumerable.Range(0, 12).Select(_ => (object)Told.Rated())]);
        await Testing.Wait.Until(async () => (await _app.Webhook(id)).GetProperty("restsUntil").ValueKind is JsonValueKind.String);
        Assert.Equal(8, _receiver.All.Count); // twice four at once, and then it rests
        _receiver.Answer = Receiver.Status(204);
        _app.Later(TimeSpan.FromMinutes(10));
        await Testing.Wait.Until(async () => (await _app.Webhook(id)).GetProperty("waiting").GetInt32() == 0);
        Assert.Equal(20, _receiver.All.Count);
    }

    [Fact]
    public async Task What_somebody_who_died_was_sending_is_sent_by_another()
    {
        var (id, _) = await _app.Register(_receiver.Url);
        await _app.Done($"webhooks/{id}/pause");
        var told = (await _app.Hear(Told.Rated()))[0];
        await _app.Delivery(id, told, one => one.Is("waiting"));
        var soon = _app.Clock.GetUtcNow().AddMinutes(1);
        await _app.InDatabase(db => db.Database.ExecuteSqlAsync($"update webhook_deliveries set leased_until = {soon}"));
        await _app.Done($"webhooks/{id}/resumption");
        var (pinged, _) = await _app.Register(_receiver.Url, "อีกระบบหนึ่ง");
        await _app.Done($"webhooks/{pinged}/ping");
        await _receiver.Gets(1);
        Assert.DoesNotContain(_receiver.All, one => one.Id == $"{told}");
        _app.Later(TimeSpan.FromSeconds(61));
        await _app.Delivery(id, told, one => one.Is("delivered"));
    }
}
