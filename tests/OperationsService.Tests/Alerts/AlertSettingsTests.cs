using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace OperationsService.Tests.Alerts;

/// <summary>Who is told of alerts, and from where on each rule rings.</summary>
public sealed class AlertSettingsTests : IAsyncLifetime
{
    private const string Address = "it@example.go.th";
    private readonly AlertRounds _platform = new();

    public async ValueTask InitializeAsync() => await _platform.StartAsync();

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    [Fact]
    public async Task Limits_and_recipients_are_an_administrators_choice()
    {
        var (client, now) = (_platform.App.Client(), await _platform.App.Client().GetJson("alerts/settings"));
        Assert.True(now.GetProperty("mailIsOn").GetBoolean());
        Assert.Equal((5, 0, 3), Of(now, "outbox-overdue"));
        var (status, code, wrong) = await client.Send(HttpMethod.Put, "alerts/settings", new
        {
            recipients = (string[])[Address, "somchai@"],
            rules = (object[])[Rule("service-down", 3), Rule("outbox-overdue", 0), Rule("nothing-like-it", 1), Rule("disk-low", 20), Rule("disk-low", 20)],
            reason = "ทดสอบ",
        });
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), (status, code));
        Assert.Equal(["recipients[1]", "rules[0].limit", "rules[1].limit", "rules[2].code", "rules[4].code"], wrong.Fields());
        (_, _, wrong) = await client.Send(HttpMethod.Put, "alerts/settings", new { recipients = Array.Empty<string>(), rules = (object[])[new { code = "disk-low", isOn = true, limit = 20, ringsAfterMinutes = -1, overAfterMinutes = 1 }] });
        Assert.Equal(["reason", "rules[0].ringsAfterMinutes"], wrong.Fields().Order());
        Assert.Equal((HttpStatusCode.Conflict, "no-recipients"), await Post("alerts/settings/test-letter", new { }));

        _platform.Plan.Outbox = new(3, 400, 2);
        await Choose([Rule("outbox-overdue", 10), Rule("outbox-resting", 1, isOn: false)]);
        await _platform.Later(AlertRounds.HalfAMinute);
        Assert.Empty(await _platform.Alerts());
        Assert.Equal((10, 0, 3), Of(await client.GetJson("alerts/settings"), "outbox-overdue"));
        await Choose([]); // as they come
        await _platform.Later(AlertRounds.HalfAMinute);
        Assert.Equal(["outbox-overdue", "outbox-resting"], (await _platform.Alerts()).Select(alert => alert.Text("rule")).Order());
        await Choose([Rule("outbox-overdue", 5, isOn: false)]);
        await _platform.Later(AlertRounds.HalfAMinute);
        Assert.Equal("outbox-overdue", (await _platform.Only("?state=ended")).Text("rule"));

        using var stale = new HttpRequestMessage(HttpMethod.Put, "alerts/settings") { Content = JsonContent.Create(new { recipients = Array.Empty<string>(), rules = Array.Empty<object>(), reason = "ทดสอบ" }) };
        stale.Headers.Add("If-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.SendAsync(stale, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal((HttpStatusCode.Accepted, null), await Post("alerts/settings/test-letter", new { }));
        await _platform.Letters(4); // of what rang and what ended, and the test

        // Addresses may be of persons: the audit trail says how many there are.
        var trail = await _platform.App.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == "AlertSettings").ToListAsync());
        Assert.Contains(trail, entry => entry.Process == "ChangeAlertSettings" && entry.Reason == "ทดสอบการตั้งค่า" && entry.After!.Contains("\"recipientCount\": 1", StringComparison.Ordinal));
        Assert.DoesNotContain(trail, entry => (entry.Before + entry.After).Contains("example.go.th", StringComparison.Ordinal));
    }

    private static (int Limit, int Rings, int Over) Of(JsonElement settings, string code) => settings.GetProperty("rules").EnumerateArray().Where(rule => rule.Text("code") == code)
        .Select(rule => (rule.GetProperty("limit").GetInt32(), rule.GetProperty("ringsAfterMinutes").GetInt32(), rule.GetProperty("overAfterMinutes").GetInt32())).Single();

    private static object Rule(string code, int limit, bool isOn = true) => new { code, isOn, limit, ringsAfterMinutes = 0, overAfterMinutes = 3 };

    private async Task Choose(object[] rules)
    {
        var (status, code, body) = await _platform.App.Client().Send(HttpMethod.Put, "alerts/settings", new { recipients = (string[])[Address], rules, reason = "ทดสอบการตั้งค่า" });
        Assert.True(status is HttpStatusCode.NoContent, $"{status} {code} {body}");
    }

    private async Task<(HttpStatusCode Status, string? Code)> Post(string path, object body)
    {
        var (status, code, _) = await _platform.App.Client().Send(path, body);
        return (status, code);
    }
}
