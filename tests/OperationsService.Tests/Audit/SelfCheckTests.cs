using System.Net;
using System.Text.Json;
using LocalHosting.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OperationsService.Health;
using OperationsService.Tests.Alerts;
using OperationsService.Tests.Health;
using ServiceDefaults.Audit.SelfCheck;
using Testing;

namespace OperationsService.Tests.Audit;

/// <summary>A service verifies its own trail every week. Here it is this one, watched by itself.</summary>
public sealed class SelfCheckTests : IAsyncLifetime
{
    private readonly OpsApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        _app.Settings["urls"] = address;
        _app.Settings["services:operations:http:0"] = address;
        _app.Settings["Platform:OperationsKey"] = ToldService.Key;
        _app.UseKestrel();
        _app.CreateClient();
        await AlertRounds.FirstRound(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_was_changed_and_removed_is_found_by_the_weekly_check_rings_and_is_named_on_the_page()
    {
        Assert.Single(await Check(1), done => !done); // nothing was ever sealed: nothing is due
        var entries = Enumerable.Range(0, 3).Select(day => SealSteps.Entry(_app.Clock.GetUtcNow(), $"day-{day}")).ToList();
        await _app.Write([.. entries]);
        await _app.Seal();
        await _app.HearSeals();
        Assert.Single(await Check(1), done => !done);
        await Look(TimeSpan.FromMinutes(1));
        Assert.Contains("ยังไม่เคย", await Page("audit/seals"), StringComparison.Ordinal);

        _app.Clock.Advance(AuditSelfCheck.Every);
        Assert.Single(await Check(3), done => done); // one of three replicas
        await Look(TimeSpan.FromMinutes(1));
        Assert.Equal(0, (await Chain()).GetProperty("check").GetProperty("outcome").GetProperty("faults").GetInt32());
        Assert.Empty(await Alerts("audit-broken"));

        await _app.PastTheService("update platform.audit set after = '{\"name\": \"คนละค่า\"}' where subject_id = 'day-1'");
        await _app.PastTheService("delete from platform.audit where subject_id = 'day-2'");
        _app.Clock.Advance(AuditSelfCheck.Every);
        Assert.Single(await Check(1), done => done);
        await Look(TimeSpan.FromMinutes(1));
        var alert = Assert.Single(await Alerts("audit-broken"));
        Assert.Equal(("operations", "critical", 2m, "/ops/audit/seals"), (alert.Text("subject"), alert.Text("severity"), alert.GetProperty("value").GetDecimal(), alert.Text("page")));

        var outcome = (await Chain()).GetProperty("check").GetProperty("outcome");
        Assert.Equal(
            [("changed", entries[1].Id, "day-1"), ("removed", entries[2].Id, null)],
            outcome.GetProperty("findings").EnumerateArray().Select(one => (one.Text("fault"), one.GetProperty("entry").GetGuid(), one.GetProperty("subjectId").GetString())).Order()); // in the order of their ids, which of one millisecond is any
        var page = await Page("audit/seals");
        foreach (var words in (string[])["รายการถูกแก้ไข", "รายการถูกลบ", $"{entries[1].Id}", $"{entries[2].Id}", "subjectId=day-1", "runbook#audit-broken", "ถูกแก้ไข"])
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("ผิดไป 2 รายการ", await Page("health/operations"), StringComparison.Ordinal);

        // That it looked, and what it found, is an entry that administrators read among the others.
        var entry = (await _app.Client().GetJson($"audit?process={nameof(AuditSelfCheck)}")).GetProperty("items")[0];
        Assert.Equal((false, 2), (entry.GetProperty("withheld").GetBoolean(), entry.GetProperty("after").GetProperty("faults").GetInt32()));
    }

    [Fact]
    public async Task A_check_that_was_not_made_when_it_was_due_rings()
    {
        await _app.Write(SealSteps.Entry(_app.Clock.GetUtcNow(), "1"));
        await _app.Seal();
        await _app.HearSeals();
        await Look(AuditSelfCheck.Every + TimeSpan.FromDays(2));
        Assert.Empty(await Alerts("audit-unchecked"));
        await Look(TimeSpan.FromDays(1));
        Assert.Equal("operations", Assert.Single(await Alerts("audit-unchecked")).Text("subject"));
        await Check(1);
        await Look(TimeSpan.FromMinutes(1));
        await Look(TimeSpan.FromMinutes(5));
        Assert.Empty(await Alerts("audit-unchecked"));
    }

    /// <summary>As the hourly round of so many replicas at once does it.</summary>
    private Task<bool[]> Check(int replicas) => Task.WhenAll(Enumerable.Range(0, replicas).Select(async _ =>
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditSelfCheck>().RunIfDue(Ct);
    }));

    /// <summary>The time passes, the service is asked for its vitals, and what they mean is decided.</summary>
    private async Task Look(TimeSpan later)
    {
        _app.Clock.Advance(later);
        var now = _app.Clock.GetUtcNow();
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<HealthRound>().Look(Ct);
        await Wait.Until(() => _app.InDatabase(db => db.ServiceInstances.AnyAsync(one => one.AnsweredAt >= now, Ct)));
        await AlertRounds.Decide(_app, now);
    }

    private async Task<List<JsonElement>> Alerts(string rule) => [.. (await _app.Client().GetJson($"alerts?state=going-on&rule={rule}")).GetProperty("items").EnumerateArray()];

    private async Task<JsonElement> Chain() =>
        (await _app.Client().GetJson("audit/seals")).GetProperty("items").EnumerateArray().Single(chain => chain.Text("service") == "operations");

    private async Task<string> Page(string path)
    {
        var answer = await _app.Browser().GetAsync(new Uri(path, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
    }
}
