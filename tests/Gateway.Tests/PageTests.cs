using System.Collections.Concurrent;
using System.Net;
using Gateway.Tests.Servers;
using Microsoft.Playwright;
using Testing;

namespace Gateway.Tests;

/// <summary>The gateway's own pages, in a browser.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("/", 1280)]
    [InlineData("/", 360)]
    [InlineData("/sign-out", 360)]
    [InlineData("/about/contact", 360)]
    [InlineData("/about/privacy", 1280)]
    [InlineData("/about/accessibility", 360)]
    [InlineData("/nothing", 360)]
    public async Task A_page_is_accessible_and_breaks_no_policy(string path, int width)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var page = await browser.NewPage(gateway.PublicUrl, width);
        var refused = Refusals(page);
        await page.GotoAsync(path);
        await page.ShouldBeAccessible();
        Assert.Empty(refused);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_portal_says_who_is_signed_in_and_what_there_is_to_do(int width)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var page = await browser.NewPage(gateway.PublicUrl, width);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".card.is-apart a[href='/complaints/form'][rel='noreferrer']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("dl")).ToContainTextAsync("27");
        await Assertions.Expect(page.Locator("main a[href='/plan/import']")).ToHaveCountAsync(0);
        await page.GotoAsync("/sign-in?returnUrl=/");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("มาลี ใจดี");
        await Assertions.Expect(page.Locator("main a[href='/plan/import']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main a[href='/identity/people']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main .grid a[href='/plan/']")).ToHaveCountAsync(1);
        await page.ShouldBeAccessible();
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"portal-{width}.png"), FullPage = true });
            await page.GotoAsync("/language?to=en&returnUrl=/");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"portal-en-{width}.png"), FullPage = true });
        }
        await page.GotoAsync("/sign-out");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(gateway.PublicUrl + "/");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("มาลี ใจดี");
    }

    [Fact]
    public async Task A_plan_service_that_does_not_answer_leaves_a_readable_gap()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("services:plan:http:0", "http://127.0.0.1:1"));
        var page = await browser.NewPage(gateway.PublicUrl, 360);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".gap")).ToContainTextAsync("ระบบแผนและงบประมาณยังไม่ตอบ");
        await page.ShouldBeAccessible();
    }

    [Fact]
    public async Task The_API_documentation_shows_every_service_asks_no_other_site_and_breaks_no_policy()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var page = await browser.NewPage(gateway.PublicUrl);
        var refused = Refusals(page);
        var elsewhere = new ConcurrentBag<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(gateway.PublicUrl, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
        var answer = await page.GotoAsync("/docs");
        Assert.Equal((int)HttpStatusCode.OK, answer!.Status);
        var policy = await answer.HeaderValueAsync("content-security-policy");
        Assert.NotNull(policy);
        Assert.DoesNotContain("unsafe", policy[policy.IndexOf("script-src", StringComparison.Ordinal)..policy.IndexOf("style-src", StringComparison.Ordinal)], StringComparison.Ordinal);
        await Assertions.Expect(page.GetByText("plan").First).ToBeVisibleAsync();
        await Wait.Until(() => gateway.Plan.Requests.Any(request => request.Path == "/plan/openapi/v1.json"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync(); // what it asked for is shown
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "docs.png") });
        Assert.Empty(elsewhere);
        Assert.Empty(refused);
    }

    private static ConcurrentBag<string> Refusals(IPage page)
    {
        var refused = new ConcurrentBag<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                refused.Add(message.Text);
        };
        return refused;
    }
}
