using System.Net;
using System.Text.Json;
using Backup.Restoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OperationsService.Backups;
using OperationsService.Tests.Audit;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests.Backups;

/// <summary>Backups as an administrator meets them, on a PostgreSQL that is really copied and restored.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_is_asked_for_comes_every_night_is_kept_for_its_time_and_a_restore_is_noticed()
    {
        await using var place = await BackedUpApp.Start();
        var app = place.App;
        Assert.Equal((HttpStatusCode.Conflict, "no-backup-key"), Short(await app.Client().Send("backups")));
        Assert.Equal("no-backup-key", (await app.Client().GetJson("backups/state")).Text("refusal"));
        place.Code.Key().Keep(place.Data, app.Clock.GetUtcNow());

        // Now, from the page.
        await using var browser = new Browser();
        await browser.InitializeAsync();
        var page = await browser.NewPage(app.CreateClient().BaseAddress!.ToString(), 360, javaScript: false);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.Admin])}")]);
        await page.GotoAsync("ops/backups");
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("ยังไม่เคยสำรองข้อมูล");
        await Assertions.Expect(page.Locator(".notice.is-stop")).ToContainTextAsync("บนดิสก์เดียวกับข้อมูล");
        await page.GetByRole(AriaRole.Button, new() { Name = "สำรองเดี๋ยวนี้" }).ClickAsync();
        var first = await Ended(app, 1);
        Assert.Equal(("done", "person", null), (first.Text("state"), first.Text("cause"), first.GetProperty("problem").GetString()));
        Assert.NotNull(first.GetProperty("checkedAt").GetString());
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("ตรวจแล้ว กู้คืนได้"); // the page looks again by itself
        await Picture(page, "backups-360");
        await page.ShouldFit();
        var desk = await browser.NewPage(app.CreateClient().BaseAddress!.ToString(), 1280);
        await desk.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.Admin])}")]);
        await desk.GotoAsync("ops/backups");
        await Picture(desk, "backups-1280");
        await desk.ShouldBeAccessible();
        Assert.Equal(["KeptBackup"], await app.InDatabase(db => db.Set<ServiceDefaults.Audit.AuditEntry>().Where(entry => entry.Process == "MakeBackup" || entry.Process == "BackupRound").Select(entry => entry.Subject).Distinct().ToListAsync()));

        // In the night; and the one of the day before is over when only one day is kept.
        app.Services.GetRequiredService<BackupPlace>().Settings.KeepDaily = 1;
        app.Clock.Set(BackupSchedule.Next(new(1, 30), app.Clock.GetUtcNow()).AddSeconds(1));
        app.Services.GetRequiredService<BackupBell>().Asked.Set();
        var second = await Ended(app, 2);
        Assert.Equal(("done", "schedule"), (second.Text("state"), second.Text("cause")));
        await Wait.Until(async () => (await Item(app, first.Text("id"))).GetProperty("removedAt").GetString() is not null);
        Assert.Equal([second.Text("file"), second.Text("file") + ".json"], Directory.GetFiles(place.Kept).Select(Path.GetFileName).Order());

        // What lies in the directory is found again without its row; and a restore leaves its mark.
        await app.InDatabase(db => db.Backups.ExecuteDeleteAsync());
        var before = await app.InDatabase(db => db.FeedState.Select(state => state.LastPosition).SingleAsync());
        new RestoreMark(Guid.CreateVersion7(), second.GetProperty("id").GetGuid(), app.Clock.GetUtcNow(), app.Clock.GetUtcNow().AddHours(1)).Write(place.Data);
        await place.StartAgain();
        app = place.App;
        app.CreateClient();
        Assert.True(await app.InDatabase(db => db.FeedState.Select(state => state.LastPosition).SingleAsync()) >= before + 1_000_000);
        await Wait.Until(async () => (await Item(app, second.Text("id"))).GetProperty("bytes").ValueKind is JsonValueKind.Number);
        var found = await Item(app, second.Text("id"));
        Assert.Equal((second.Text("sha256"), "done"), (found.Text("sha256"), found.Text("state")));
        Assert.NotNull(found.GetProperty("restoredAt").GetString());
        await place.StartAgain(); // noticed once
        place.App.CreateClient();
        app = place.App;
        Assert.True(await app.InDatabase(db => db.FeedState.Select(state => state.LastPosition).SingleAsync()) < before + 2_000_000);

        // A trail that was tampered with is copied as it is, and that backup is not called right.
        await app.Seal();
        await app.PastTheService("update platform.audit set actor_name = 'คนอื่น' where subject = 'KeptBackup'");
        Assert.Equal(HttpStatusCode.Accepted, (await app.Client().Send("backups")).Status);
        var altered = await Ended(app, 2);
        Assert.Equal(("trail-is-broken", JsonValueKind.Null), (altered.Text("problem"), altered.GetProperty("checkedAt").ValueKind));
    }

    [Fact]
    public async Task Where_the_databases_are_elsewhere_it_is_said_and_only_administrators_look()
    {
        await using var app = OpsApp.Take();
        Assert.Equal((HttpStatusCode.Conflict, "not-here"), Short(await app.Client().Send("backups")));
        Assert.Equal(0, (await app.Client().GetJson("backups")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client().GetAsync($"backups/{Guid.NewGuid()}")).StatusCode);
        Assert.Contains("ไม่ได้อยู่บนเครื่องนี้", await (await app.Browser().GetAsync("backups")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var role in Roles.All.Except([Roles.Admin]))
        {
            foreach (var path in (string[])["backups", "backups/state", $"backups/{Guid.NewGuid()}"])
                Assert.Equal(HttpStatusCode.Forbidden, (await app.Client(role).GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Client(role).Send("backups")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Browser(role).GetAsync("backups")).StatusCode);
        }
    }

    private static (HttpStatusCode, string?) Short((HttpStatusCode Status, string? Code, JsonElement Body) answer) => (answer.Status, answer.Code);

    /// <summary>The newest, once there are so many and it has ended.</summary>
    private static async Task<JsonElement> Ended(OpsApp app, int count)
    {
        var list = default(JsonElement);
        await Wait.Until(
            async () => (list = await app.Client().GetJson("backups")).GetProperty("total").GetInt32() == count && list.GetProperty("items")[0].GetProperty("endedAt").GetString() is not null,
            () => list.ToString());
        return list.GetProperty("items")[0];
    }

    private static Task<JsonElement> Item(OpsApp app, string id) => app.Client().GetJson($"backups/{id}");

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name}.png") });
    }
}
