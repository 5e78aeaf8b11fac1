using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OperationsService.Messages.Resting;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests.Messages;

/// <summary>An administrator with a browser; no page needs a script.</summary>
public sealed class MessageBrowserTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly OpsApp _app = OpsApp.TakeListening();
    private IPage _page = null!;
    private IConfiguration _settings = null!;

    public async ValueTask InitializeAsync()
    {
        var address = _app.CreateClient().BaseAddress!.ToString();
        _settings = _app.Services.GetRequiredService<IConfiguration>();
        _settings["services:operations:http:0"] = address; // the one service there is: itself
        _settings["services:plan:http:0"] = "http://127.0.0.1:1"; // and one that is silent
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _settings["services:operations:http:0"] = _settings["services:plan:http:0"] = null;
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_poison_message_is_one_screen_and_two_clicks()
    {
        await _app.Has(1, "training-keep-plan");
        await _app.Has(3);
        await Visit(360, "th");
        await _page.GotoAsync("ops/messages");
        await _page.Locator("section", new() { Has = _page.Locator("#resting") }).GetByRole(AriaRole.Link, new() { Name = "อบรม" }).ClickAsync();
        await Press("ส่งที่เลือกกลับให้ผู้รับ"); // the only one is chosen already
        await Says("บันทึกแล้ว 1 ข้อความ");
        Assert.Equal(1, await Count(RestingState.Leaving));

        await _page.GotoAsync($"ops/messages/{Rests.Queue}");
        await Press("ส่งที่เลือกกลับให้ผู้รับ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกข้อความอย่างน้อยหนึ่งข้อความ");
        await _page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Press("เก็บที่เลือกไว้ก่อน");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("กรอกเหตุผล");
        Assert.True(await _page.GetByRole(AriaRole.Checkbox).First.IsCheckedAsync());
        await _page.GetByLabel("เหตุผล").FillAsync("รอแก้ไขโปรแกรม");
        await Press("เก็บที่เลือกไว้ก่อน");
        await Says("บันทึกแล้ว 1 ข้อความ");
        await _page.GetByLabel("สถานะ").SelectOptionAsync("parked");
        await Press("กรอง");
        await Says("รอแก้ไขโปรแกรม");
        await _page.GetByText("เนื้อข้อความ").ClickAsync();
        await Says("\"projectCode\": \"1-03\"");
        await _page.GetByLabel("เหตุผล").FillAsync("แก้ไขแล้ว");
        await Press("นำที่เลือกกลับมาพักรอ");
        await Says("บันทึกแล้ว 1 ข้อความ");
        await _page.GotoAsync($"ops/messages/{Rests.Queue}");
        await Press("ส่งกลับทั้งหมด 3 ข้อความ");
        await Says("บันทึกแล้ว 3 ข้อความ");
        Assert.Equal(4, await Count(RestingState.Leaving));
    }

    [Fact]
    public async Task An_event_that_could_not_be_sent_is_seen_with_its_reason_and_sent_again()
    {
        await Rest("The type Contracts.Gone, Contracts could not be found; somchai@example.com");
        await Visit(1280, "th");
        await _page.GotoAsync("ops/messages");
        await Says("ไม่ตอบ"); // the plan
        await _page.Locator("section", new() { Has = _page.Locator("#outboxes") }).GetByRole(AriaRole.Link, new() { Name = "การทำงานของระบบ" }).ClickAsync();
        await Says("The type Contracts.Gone");
        await Assertions.Expect(_page.Locator("#main")).Not.ToContainTextAsync("somchai");
        await Press("ส่งอีกครั้งทั้งหมด 1 เหตุการณ์");
        await Says("สั่งส่งอีกครั้งแล้ว 1 เหตุการณ์");
        var own = (await _app.Client().GetJson("outboxes")).GetProperty("items").EnumerateArray().Single(one => one.Text("service") == "operations");
        Assert.Equal((1, 0), (own.GetProperty("waiting").GetInt32(), own.GetProperty("resting").GetInt32())); // it waits for the broker
        Assert.Equal("SendOutboxAgain", (await _app.InDatabase(db => db.Set<ServiceDefaults.Audit.AuditEntry>().SingleAsync(one => one.Subject == "Outbox"))).Process);
        var (_, code, _) = await _app.Client().Send("outboxes/operations/redelivery");
        Assert.Equal("nothing-rests", code);
        (_, code, _) = await _app.Client().Send("outboxes/plan/redelivery");
        Assert.Equal("service-silent", code);
    }

    [Theory]
    [InlineData(1280, "th")]
    [InlineData(360, "en")]
    public async Task Every_page_is_accessible_and_fits_the_screen(int width, string language)
    {
        await _app.Has(3);
        await Rest("The type Contracts.AVeryLongNameOfAnEventThatIsGone, Contracts could not be found");
        await Visit(width, language, javaScript: true);
        foreach (var path in (string[])["messages", $"messages/{Rests.Queue}", $"messages/{Rests.Queue}?state=parked", "messages/outboxes/operations", "messages/outboxes/plan"])
        {
            await _page.GotoAsync($"ops/{path}");
            foreach (var details in await _page.Locator("summary").AllAsync())
                await details.ClickAsync();
            if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
                await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"ops-{path.Replace('/', '-').Replace('?', '-')}-{width}.png") });
            await _page.ShouldBeAccessible();
        }
    }

    private Task<int> Rest(string error) => _app.InDatabase(db => db.Database.ExecuteSqlAsync(
        $"insert into platform.outbox (id, created_at, type, body, error) values ({Guid.CreateVersion7()}, {OpsApp.Begin}, 'Contracts.Gone, Contracts', '{{}}'::jsonb, {error})"));

    private Task<int> Count(RestingState state) => _app.InDatabase(db => db.RestingMessages.CountAsync(one => one.State == state));

    private async Task Visit(int width, string language, bool javaScript = false)
    {
        var address = _app.CreateClient().BaseAddress!.ToString();
        _page = await _browser.NewPage(address, width, javaScript);
        await _page.Context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = address }]);
        await _page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.Admin])}")]);
    }

    private Task Press(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private Task Says(string text) => Assertions.Expect(_page.Locator("#main")).ToContainTextAsync(text);
}
