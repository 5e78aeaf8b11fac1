using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using MimeKit;
using OperationsService.Tests.Webhooks;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests.Alerts;

/// <summary>What rings, whom it tells, and when it is over: with a service that falls ill, a mail server and a webhook.</summary>
public sealed class AlertTests : IAsyncLifetime
{
    private const string Address = "it@example.go.th";
    private readonly AlertRounds _platform = new();

    public async ValueTask InitializeAsync() => await _platform.StartAsync();

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    [Fact]
    public async Task What_is_ill_is_told_once_does_not_flap_is_reminded_of_and_ends()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, secret) = await _platform.App.Register(receiver.Url, types: ["alert-changed"]);
        await TellUs();
        await _platform.Later(AlertRounds.HalfAMinute);
        Assert.Empty(await _platform.Alerts());

        _platform.Plan.Outbox = new(3, 400, 0);
        await _platform.Later(AlertRounds.HalfAMinute);
        var alert = await _platform.Only();
        Assert.Equal(("outbox-overdue", "plan", "critical", 6m), (alert.Text("rule"), alert.Text("subject"), alert.Text("severity"), alert.GetProperty("value").GetDecimal()));
        Assert.Equal("เหตุการณ์ของบริการ plan ค้างส่งมา 6 นาที บริการอื่นยังไม่รู้ข่าว", alert.Text("text"));
        var id = alert.Text("id");
        var tasks = await _platform.App.Client().GetJson("tasks");
        Assert.Equal(("เหตุการณ์ค้างส่งนานเกินไป", null, $"/ops/alerts/{id}"), tasks.Kind("alerts").First());

        // Well for a moment, ill again: the same alert goes on, and nobody hears of it.
        await _platform.Later(AlertRounds.HalfAMinute);
        _platform.Plan.Outbox = new(0, 0, 0);
        await _platform.Later(AlertRounds.HalfAMinute);
        Assert.NotEqual(JsonValueKind.Null, (await _platform.Only()).GetProperty("wellSince").ValueKind);
        _platform.Plan.Outbox = new(3, 600, 0);
        await _platform.Later(TimeSpan.FromMinutes(2));
        Assert.Equal((id, 10m), ((await _platform.Only()).Text("id"), (await _platform.Only()).GetProperty("value").GetDecimal()));

        await _platform.Later(TimeSpan.FromDays(1)); // nobody acknowledged it: a reminder
        Assert.Equal((HttpStatusCode.NoContent, null), await Post($"alerts/{id}/acknowledgement", new { words = "เริ่ม RabbitMQ ใหม่แล้ว" }));
        Assert.Equal((HttpStatusCode.Conflict, "already-acknowledged"), await Post($"alerts/{id}/acknowledgement", new { words = "ดูอยู่เช่นกัน" }));
        await _platform.Later(TimeSpan.FromDays(1)); // somebody sees to it: none
        _platform.Plan.Outbox = new(0, 0, 0);
        await _platform.Later(AlertRounds.HalfAMinute);
        Assert.Single(await _platform.Alerts("?state=going-on"));
        await _platform.Later(TimeSpan.FromMinutes(3));
        Assert.Empty(await _platform.Alerts("?state=going-on"));
        Assert.Equal(id, (await _platform.Only("?state=ended&rule=outbox-overdue")).Text("id"));
        Assert.Equal((HttpStatusCode.Conflict, "alert-ended"), await Post($"alerts/{id}/silence", new { until = _platform.App.Clock.GetUtcNow().AddHours(1), reason = "ปิดปรับปรุง" }));
        var history = (await _platform.App.Client().GetJson($"alerts/{id}")).GetProperty("history").EnumerateArray().ToList();
        Assert.Equal(["ended", "acknowledged", "reminded", "rang"], history.Select(moment => moment.Text("step")));
        Assert.Equal(("ผู้ทดสอบ", "เริ่ม RabbitMQ ใหม่แล้ว"), (history[1].Text("by"), history[1].Text("words")));

        await _platform.Letters(3);
        var letters = new List<MimeMessage>();
        foreach (var letter in _platform.Mail.Letters)
            letters.Add(await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(letter)), TestContext.Current.CancellationToken));
        Assert.Equal(
            ["แจ้งเตือนด่วน: เหตุการณ์ค้างส่งนานเกินไป (plan)", "ยังเป็นอยู่: เหตุการณ์ค้างส่งนานเกินไป (plan)", "จบแล้ว: เหตุการณ์ค้างส่งนานเกินไป (plan)"], letters.Select(letter => letter.Subject));
        Assert.All(letters, letter => Assert.Equal(Address, letter.To.Mailboxes.Single().Address));
        Assert.All((string[])["ค้างส่งมา 6 นาที", "สิ่งที่ต้องทำ: ดูว่าระบบข่าวสาร", $"https://plan.example.go.th/ops/alerts/{id}", "https://plan.example.go.th/ops/runbook#outbox-overdue", "https://plan.example.go.th/ops/messages", "What to do: See whether the broker", "1 มีนาคม 2570"],
            words => Assert.Contains(words, letters[0].TextBody, StringComparison.Ordinal));
        await receiver.Gets(3);
        var told = receiver.All.Select(got => JsonSerializer.Deserialize<JsonElement>(got.Body)).OrderBy(body => body.GetProperty("time").GetDateTimeOffset()).ToList();
        Assert.Equal(["rang", "reminded", "ended"], told.Select(body => body.GetProperty("data").Text("step")));
        Assert.Equal(($"/ops/alerts/{id}", "/ops/runbook#outbox-overdue", "ดูว่าระบบข่าวสาร (RabbitMQ) ทำงานหรือไม่ เหตุการณ์จะส่งเองเมื่อระบบกลับมา"),
            (told[0].GetProperty("data").Text("link"), told[0].GetProperty("data").Text("runbook"), told[0].GetProperty("data").GetProperty("toDo").Text("thai")));
        Assert.All(receiver.All, got => Assert.True(got.IsSignedBy(secret, _platform.App.Clock.GetUtcNow()) || got.IsSignedBy(secret, DateTimeOffset.FromUnixTimeSeconds(long.Parse(got.Timestamp, CultureInfo.InvariantCulture)))));

        // Alerts are in the feed of administrators alone.
        Assert.Equal(3, (await _platform.App.Client().GetJson("feed?types=alert-changed")).GetProperty("items").GetArrayLength());
        Assert.Empty((await _platform.App.Client(Roles.PlanOfficer).GetJson("feed")).GetProperty("items").EnumerateArray());
        Assert.DoesNotContain((await _platform.App.Client(Roles.PlanOfficer).GetJson("event-types")).EnumerateArray(), type => type.Text("type") == "alert-changed");
    }

    [Fact]
    public async Task What_passes_rings_not_and_a_silence_holds_back_whatever_happens_until_it_is_over()
    {
        await TellUs();
        await _platform.Later(AlertRounds.HalfAMinute);
        await _platform.Plan.StopAsync();
        await _platform.Later(AlertRounds.HalfAMinute);
        await _platform.Plan.StartAsync(); // a restart of half a minute
        await _platform.Later(AlertRounds.HalfAMinute);
        Assert.Empty(await _platform.Alerts());

        await _platform.Plan.StopAsync();
        await _platform.Later(AlertRounds.HalfAMinute);
        Assert.Empty(await _platform.Alerts());
        await _platform.Later(TimeSpan.FromMinutes(1));
        var first = (await _platform.Only()).Text("id");
        var until = _platform.App.Clock.GetUtcNow().AddHours(4);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Post($"alerts/{first}/silence", new { until = _platform.App.Clock.GetUtcNow().AddMinutes(-1), reason = "ปิดปรับปรุง" }));
        Assert.Equal((HttpStatusCode.Conflict, "not-silenced"), await Post($"alerts/{first}/silence-end", new { reason = "เสร็จก่อนเวลา" }));
        Assert.Equal((HttpStatusCode.NoContent, null), await Post($"alerts/{first}/silence", new { until, reason = "ปิดปรับปรุงตามแผน" }));
        await _platform.Plan.StartAsync();
        await _platform.Later(AlertRounds.HalfAMinute);
        await _platform.Later(TimeSpan.FromMinutes(3)); // over, and nobody hears of it
        Assert.Empty(await _platform.Alerts("?state=going-on"));
        await _platform.Plan.StopAsync();
        await _platform.Later(AlertRounds.HalfAMinute);
        await _platform.Later(TimeSpan.FromMinutes(1)); // the same again, within the silence
        var second = await _platform.Only("?state=going-on");
        Assert.NotEqual(first, second.Text("id"));
        Assert.InRange(second.GetProperty("silencedUntil").GetDateTimeOffset() - until, TimeSpan.FromMilliseconds(-1), TimeSpan.FromMilliseconds(1));
        await _platform.Later(TimeSpan.FromHours(4)); // and it still is
        var history = (await _platform.App.Client().GetJson($"alerts/{second.Text("id")}")).GetProperty("history").EnumerateArray().Select(moment => moment.Text("step"));
        Assert.Equal(["rang", "rang-silently"], history);
        await _platform.Letters(2);
        Assert.Equal(2, _platform.Mail.Letters.Count);
    }

    private async Task TellUs()
    {
        var (status, code, body) = await _platform.App.Client().Send(HttpMethod.Put, "alerts/settings", new { recipients = (string[])[Address], rules = Array.Empty<object>(), reason = "ทดสอบการแจ้งเตือน" });
        Assert.True(status is HttpStatusCode.NoContent, $"{status} {code} {body}");
    }

    private async Task<(HttpStatusCode Status, string? Code)> Post(string path, object body)
    {
        var (status, code, _) = await _platform.App.Client().Send(path, body);
        return (status, code);
    }
}
