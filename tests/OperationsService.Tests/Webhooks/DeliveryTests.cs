using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OperationsService.Tests.Webhooks;

/// <summary>Events on their way to another system.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();
    private Receiver _receiver = null!;
    private string _poison = "";

    public async ValueTask InitializeAsync() => _receiver = await Receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_event_arrives_signed_once_and_only_if_it_was_asked_for()
    {
        var (id, secret) = await _app.Register(_receiver.Url);
        var ids = await _app.Hear(Told.Received(), Told.Rated(4), Told.Measured(59));
        await _app.Delivery(id, ids[1], one => one.Is("delivered"));
        var delivery = await _app.Delivery(id, ids[2], one => one.Is("delivered"));
        Assert.Equal((1, 204), (delivery.GetProperty("tries").GetInt32(), delivery.GetProperty("last").GetProperty("status").GetInt32()));
        Assert.Equal(2, _receiver.All.Count);
        var got = _receiver.All.Single(one => one.Id == $"{ids[1]}");
        Assert.StartsWith("application/cloudevents+json", got.ContentType, StringComparison.Ordinal);
        var body = JsonSerializer.Deserialize<JsonElement>(got.Body);
        Assert.Equal(("1.0", "complaint-rated", $"{ids[1]}", 4), (body.Text("specversion"), body.Text("type"), body.Text("id"), body.GetProperty("data").GetProperty("score").GetInt32()));
        Assert.False(body.TryGetProperty("cursor", out _));

        var now = _app.Clock.GetUtcNow();
        Assert.True(got.IsSignedBy(secret, now));
        Assert.False(got.IsSignedBy(secret, now.AddMinutes(6)));
        Assert.False(got.IsSignedBy($"whsec_{Convert.ToBase64String(new byte[32])}", now));
        Assert.False((got with { Body = got.Body.Replace(":4", ":5", StringComparison.Ordinal) }).IsSignedBy(secret, now));
        Assert.Equal("healthy", (await _app.Webhook(id)).Text("state"));
    }

    [Fact]
    public async Task What_was_refused_is_sent_again_after_a_pause_that_grows_and_is_the_same()
    {
        var (id, secret) = await _app.Register(_receiver.Url);
        _receiver.Answer = Receiver.Status(500, new string('ก', 2000));
        var told = (await _app.Hear(Told.Rated()))[0];
        var delivery = await _app.Delivery(id, told, one => one.GetProperty("tries").GetInt32() == 1);
        Assert.True(delivery.Is("waiting") && delivery.Met("refused"));
        Assert.Equal(333, delivery.GetProperty("last").Text("answer").Trim('\uFFFD').Length); // 1,000 bytes of it
        Assert.InRange(delivery.GetProperty("nextAt").GetDateTimeOffset() - _app.Clock.GetUtcNow(), TimeSpan.FromSeconds(-50), TimeSpan.FromSeconds(10));
        Assert.Equal("failing", (await _app.Webhook(id)).Text("state"));

        _app.Later(TimeSpan.FromSeconds(11));
        delivery = await _app.Delivery(id, told, one => one.GetProperty("tries").GetInt32() == 2);
        Assert.InRange(delivery.GetProperty("nextAt").GetDateTimeOffset() - delivery.GetProperty("last").GetProperty("at").GetDateTimeOffset(), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(110));
        _receiver.Answer = Receiver.Status(200);
        _app.Later(TimeSpan.FromMinutes(2));
        await _app.Delivery(id, told, one => one.Is("delivered"));

        var all = await _receiver.Gets(3);
        Assert.All(all, one => Assert.Equal((all[0].Id, all[0].Body), (one.Id, one.Body)));
        Assert.NotEqual(all[0].Timestamp, all[2].Timestamp);
        Assert.True(all[2].IsSignedBy(secret, _app.Clock.GetUtcNow()));
        Assert.Equal(3, (await _app.Client().GetJson($"webhooks/{id}/deliveries/{delivery.Text("id")}")).GetProperty("attempts").GetArrayLength());
    }

    [Fact]
    public async Task What_reached_nobody_for_three_days_pauses_the_webhook_until_an_administrator_lets_it_go_on()
    {
        var (id, _) = await _app.Register(_receiver.Url);
        _receiver.Answer = Receiver.Status(503);
        var first = (await _app.Hear(Told.Rated()))[0];
        await _app.Delivery(id, first, one => one.GetProperty("tries").GetInt32() == 1);
        _app.Later(TimeSpan.FromDays(3));
        await _app.Delivery(id, first, one => one.Is("failed"));
        await Testing.Wait.Until(async () => (await _app.Webhook(id)).Text("state") == "paused");
        Assert.Equal("unreached", (await _app.Webhook(id)).Text("pausedFor"));
        Assert.Contains("หยุดส่งเหตุการณ์ให้ระบบปลายทาง 1 ระบบ", await _app.Browser().GetStringAsync("./"), StringComparison.Ordinal);
        var audit = await _app.InDatabase(db => db.Set<ServiceDefaults.Audit.AuditEntry>().Where(entry => entry.Process == "DeliveryRound").ToListAsync());
        Assert.Equal(($"{id}", "service:operations"), (audit.Single().SubjectId, audit.Single().ActorId));

        _receiver.Answer = Receiver.Status(204);
        var second = (await _app.Hear(Told.Rated(3)))[0];
        await _app.Delivery(id, second, one => one.Is("waiting"));
        Assert.Equal(2, _receiver.All.Count); // paused: nothing went
        await _app.Done($"webhooks/{id}/resumption");
        await _app.Delivery(id, second, one => one.Is("delivered"));
        Assert.True((await _app.Delivery(id, first, _ => true)).Is("failed"));
        Assert.Equal(1, (await _app.Done($"webhooks/{id}/resend")).GetProperty("count").GetInt32());
        await _app.Delivery(id, first, one => one.Is("delivered"));
    }

    [Fact]
    public async Task One_event_that_is_refused_for_three_days_rests_alone_while_others_arrive()
    {
        var (id, _) = await _app.Register(_receiver.Url);
        _receiver.Answer = context => Receiver.Status(context.Request.Headers["webhook-id"] == _poison ? 422 : 204)(context);
        var told = await _app.Hear(Told.Rated());
        await _app.Delivery(id, told[0], one => one.Is("delivered"));
        _poison = $"{told[0]}";
        await _app.Done($"webhooks/{id}/deliveries/{(await _app.Deliveries(id))[0].Text("id")}/resend");
        await _app.Delivery(id, told[0], one => one.Met("refused"));
        _app.Later(TimeSpan.FromDays(2));
        var other = (await _app.Hear(Told.Rated()))[0];
        await _app.Delivery(id, other, one => one.Is("delivered"));
        _app.Later(TimeSpan.FromDays(2));
        await _app.Delivery(id, told[0], one => one.Is("failed"));
        Assert.NotEqual("paused", (await _app.Webhook(id)).Text("state"));
    }
}
