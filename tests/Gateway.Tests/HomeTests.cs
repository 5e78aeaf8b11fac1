using System.Net;
using Gateway.Tests.Servers;
using Microsoft.Playwright;
using Testing;

namespace Gateway.Tests;

/// <summary>The first page of somebody who signed in: what all services say, and a readable gap for each that does not.</summary>
public sealed class HomeTests(Browser browser) : IClassFixture<Browser>
{
    private static string Day(int ahead) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(7)).AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Downstream Training => new("training")
    {
        Tasks = Task.FromResult($$"""
            {"items":[
              {"kind":"reports-due","nature":"work","title":"ส่งรายงานผลของงาน","count":12,"overdue":3,"soon":2,"dueOn":"{{Day(-3)}}","link":"/training/",
               "first":[{"title":"อบรมคุณธรรม","dueOn":"{{Day(-3)}}","link":"/training/events/1/report"},{"title":"อบรมกฎหมาย","dueOn":"{{Day(4)}}","link":"/training/events/2/report"}]},
              {"kind":"honours-to-decide","nature":"decision","title":"ตัดสินผู้ได้รับการยกย่อง","count":1,"overdue":0,"soon":0,"dueOn":null,"link":"/training/honours/rounds",
               "first":[{"title":"คนดีศรีบึงนคร","dueOn":null,"link":"/training/honours/rounds/1"}]},
              {"kind":"events-waiting","nature":"waiting","title":"รอเงินจากแผน","count":1001,"overdue":0,"soon":0,"dueOn":null,"link":"/training/events?status=budget-requested",
               "first":[{"title":"อบรมครอบครัว","dueOn":null,"link":"/training/events/3"}]}
            ]}
            """),
    };

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task What_is_late_comes_first_and_whoever_does_not_answer_is_named(int width)
    {
        await using var training = await Training.StartAsync();
        await using var gateway = await GatewayUnderTest.StartAsync(("services:training:http:0", "http://127.0.0.1:1"), ("services:training:http:1", training.Address));
        var page = await browser.NewPage(gateway.PublicUrl, width);
        await page.GotoAsync("/sign-in?returnUrl=/");

        await Assertions.Expect(page.Locator("#late ~ table tbody tr")).ToContainTextAsync("อบรมคุณธรรม");
        await Assertions.Expect(page.Locator("#late ~ table .badge.is-late")).ToHaveTextAsync("เลย 3 วัน");
        await Assertions.Expect(page.Locator("#soon ~ table tbody tr")).ToContainTextAsync("เหลือ 4 วัน");
        await Assertions.Expect(page.Locator("#decisions ~ table a[href='/training/honours/rounds/1']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#waiting ~ table tbody tr")).ToContainTextAsync("อบรมครอบครัว");
        await Assertions.Expect(page.Locator("#kinds ~ table")).ToContainTextAsync("มากกว่า 1,000");
        await Assertions.Expect(page.Locator(".page-head .figures .is-late")).ToContainTextAsync("3");

        // Of the plan's service something came that is no list; complaints and risks are not there at all.
        await Assertions.Expect(page.Locator(".gap")).ToContainTextAsync(
            ["ระบบแผนและงบประมาณยังไม่ตอบ งานของระบบนี้จึงไม่อยู่ในหน้านี้", "ระบบเรื่องร้องเรียนยังไม่ตอบ", "ระบบความเสี่ยงยังไม่ตอบ"]);
        await page.ShouldBeAccessible();
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"home-{width}.png"), FullPage = true });

        var asked = Assert.Single(training.Requests, request => request.Path == "/training/api/v1/tasks");
        Assert.Equal(($"Bearer {gateway.Provider.AccessToken}", "th"), (asked.Headers["Authorization"], asked.Headers["Accept-Language"]));
        Assert.False(asked.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task A_service_that_takes_too_long_is_not_waited_for()
    {
        var never = new TaskCompletionSource<string>();
        await using var slow = await new Downstream("complaints") { Tasks = never.Task }.StartAsync();
        await using var training = await Training.StartAsync();
        await using var gateway = await GatewayUnderTest.StartAsync(
            ("Home:Patience", "00:00:01.5"), ("services:complaints:http:0", slow.Address), ("services:training:http:0", training.Address));
        using var visitor = await gateway.Visitor().SignIn();
        var html = WebUtility.HtmlDecode(await (await visitor.Get("/")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("ระบบเรื่องร้องเรียนยังไม่ตอบ งานของระบบนี้จึงไม่อยู่ในหน้านี้", html, StringComparison.Ordinal);
        Assert.Contains("อบรมคุณธรรม", html, StringComparison.Ordinal);
        Assert.Contains(slow.Requests, request => request.Path == "/complaints/api/v1/tasks");
        never.SetResult("{}");
    }

    [Fact]
    public async Task A_session_that_is_over_asks_nobody_and_signs_in_again()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn();
        gateway.Provider.RefusesRefresh = true;
        gateway.Clock.Advance(TimeSpan.FromMinutes(11));
        var answer = await visitor.Get("/");
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?returnUrl=/"), (answer.StatusCode, new Uri(new Uri(gateway.PublicUrl), answer.Headers.Location!).PathAndQuery));
        Assert.DoesNotContain(gateway.Plan.Requests, request => request.Path.EndsWith("/tasks", StringComparison.Ordinal));
    }
}
