using System.Net;
using System.Text.Json;

namespace OperationsService.Tests.Webhooks;

/// <summary>What administrators decide about webhooks.</summary>
public sealed class WebhookTests : IAsyncLifetime
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
    public async Task What_is_wrong_is_named_field_by_field()
    {
        var admin = _app.Client();
        var (status, code, body) = await admin.Send("webhooks", new { name = "x", url = "ftp://example.go.th/", types = Array.Empty<string>() });
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), (status, code));
        Assert.Equal(["name", "types"], body.Fields().Order());
        (status, _, body) = await admin.Send("webhooks", new { name = "ระบบบัญชี", url = "ftp://example.go.th/", types = new[] { "complaint-rated", "sessions-revoked" } });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["types[1]", "url"], body.Fields().Order());

        var (id, _) = await _app.Register(_receiver.Url);
        Assert.Equal((HttpStatusCode.Conflict, "name-taken"), await Refused("webhooks", WebhookCalls.Webhook(_receiver.Url)));
        Assert.Equal((HttpStatusCode.Conflict, "not-paused"), await Refused($"webhooks/{id}/resumption", new { reason = "เปิดส่งอีกครั้ง" }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Refused($"webhooks/{id}/pause", new { reason = "ไม่" }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Refused($"webhooks/{id}/resend", new { reason = "ส่งซ้ำ", since = "2027-03-02" }));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await Refused($"webhooks/{Guid.NewGuid()}/ping", new { }));
        (status, _, body) = await admin.Send(HttpMethod.Put, $"webhooks/{id}", WebhookCalls.Webhook(_receiver.Url));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["reason"], body.Fields());
        admin.DefaultRequestHeaders.Add("If-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await admin.Send($"webhooks/{id}/pause", new { reason = "ปิดปรับปรุง" })).Status);
    }

    [Fact]
    public async Task A_paused_webhook_waits_is_tried_and_goes_on_and_a_removed_one_is_gone()
    {
        var (id, secret) = await _app.Register(_receiver.Url);
        await _app.Done($"webhooks/{id}/pause", new { reason = "ปลายทางปิดปรับปรุง" });
        var paused = await _app.Webhook(id);
        Assert.Equal(("paused", "person", "ปลายทางปิดปรับปรุง"), (paused.Text("state"), paused.Text("pausedFor"), paused.Text("pauseReason")));
        var told = (await _app.Hear(Told.Rated()))[0];
        await _app.Delivery(id, told, one => one.Is("waiting"));

        var ping = (await _app.Done($"webhooks/{id}/ping")).GetProperty("delivery").GetGuid();
        var got = (await _receiver.Gets(1))[0];
        Assert.True(got.IsSignedBy(secret, _app.Clock.GetUtcNow()));
        Assert.Equal("ping", JsonSerializer.Deserialize<JsonElement>(got.Body).Text("type"));
        await Testing.Wait.Until(async () => (await _app.Client().GetJson($"webhooks/{id}/deliveries/{ping}")).GetProperty("delivery").Is("delivered"));
        Assert.Single(_receiver.All);
        Assert.Empty(Feed.FeedTests.Ids(await _app.Client().GetJson("feed?types=indicator-measured")));

        await _app.Done($"webhooks/{id}/resumption");
        await _app.Delivery(id, told, one => one.Is("delivered"));
        await _app.Done($"webhooks/{id}/removal");
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client().GetAsync($"webhooks/{id}")).StatusCode);
        await _app.Hear(Told.Rated());
        await _app.Client().GetJson("feed?after=1&wait=30");
        Assert.Equal(2, _receiver.All.Count);
    }

    [Fact]
    public async Task A_test_that_fails_is_tried_once_and_pauses_nothing()
    {
        var (id, _) = await _app.Register(_receiver.Url);
        _receiver.Answer = Receiver.Status(500);
        var ping = (await _app.Done($"webhooks/{id}/ping")).GetProperty("delivery").GetGuid();
        await Testing.Wait.Until(async () => (await _app.Client().GetJson($"webhooks/{id}/deliveries/{ping}")).GetProperty("delivery").Is("failed"));
        var webhook = await _app.Webhook(id);
        Assert.Equal(("new", 0, 0), (webhook.Text("state"), webhook.GetProperty("failed").GetInt32(), webhook.GetProperty("failures").GetInt32()));
    }

    [Fact]
    public async Task One_event_or_all_since_a_day_are_sent_again_under_their_ids()
    {
        var before = (await _app.Hear(Told.Rated(1), Told.Received()))[0];
        await _app.Client().GetJson("feed?wait=30");
        _app.Clock.Advance(TimeSpan.FromDays(2));
        var (id, _) = await _app.Register(_receiver.Url);
        var after = (await _app.Hear(Told.Rated(2)))[0];
        var delivery = await _app.Delivery(id, after, one => one.Is("delivered"));
        Assert.Single(_receiver.All); // nothing from before it was registered
        await _app.Done($"webhooks/{id}/deliveries/{delivery.Text("id")}/resend");
        await _receiver.Gets(2);
        await _app.Delivery(id, after, one => one.Is("delivered"));

        Assert.Equal(1, (await _app.Done($"webhooks/{id}/resend", new { reason = "ปลายทางย้ายเครื่อง", since = "2027-03-03" })).GetProperty("count").GetInt32());
        await _receiver.Gets(3);
        await _app.Delivery(id, after, one => one.Is("delivered"));
        Assert.Equal(2, (await _app.Done($"webhooks/{id}/resend", new { reason = "ปลายทางย้ายเครื่อง", since = "2027-03-01" })).GetProperty("count").GetInt32());
        var all = await _receiver.Gets(5);
        Assert.Equal([$"{before}", $"{after}"], all.Skip(3).Select(one => one.Id).Order());
    }

    [Fact]
    public async Task Another_address_gets_what_waits()
    {
        var (id, _) = await _app.Register("http://127.0.0.1:1/hook");
        var told = (await _app.Hear(Told.Rated()))[0];
        await _app.Delivery(id, told, one => one.Met("unreachable"));
        var (status, _, body) = await _app.Client().Send(HttpMethod.Put, $"webhooks/{id}", new { name = "ระบบใหม่", url = _receiver.Url, types = new[] { "plan-published" }, reason = "ย้ายเครื่อง" });
        Assert.True(status == HttpStatusCode.NoContent, $"{body}");
        Assert.Equal("ระบบใหม่", (await _app.Webhook(id)).Text("name"));
        _app.Later(TimeSpan.FromSeconds(11));
        await _app.Delivery(id, told, one => one.Is("delivered"));
    }

    private async Task<(HttpStatusCode, string?)> Refused(string path, object body) => await _app.Client().Send(path, body) is var (status, code, _) ? (status, code) : default;
}
