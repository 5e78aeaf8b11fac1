using Microsoft.Playwright;
using RiskService.Tests.HeatMaps;

namespace RiskService.Tests.Published;

/// <summary>The public pages, on a desk's screen and on a phone.</summary>
public sealed class PublishedBrowserTests : RiskPages
{
    [Fact]
    public async Task The_public_pages_are_accessible_and_fit_the_screen()
    {
        await SignIn(null);
        await Page.GotoAsync("risk/published");
        await Assertions.Expect(Page.Locator(".empty")).ToContainTextAsync("ยังไม่มีการเผยแพร่");
        await App.Publish();
        await SignIn(null); // another visitor: the first may see for five minutes what it has
        await Page.GotoAsync("risk/published");
        await Look("published");
        await Page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = "2570", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("ออกคำสั่งแยกผู้ตรวจรับแล้ว");
        await Look("published-year");
        await Page.GotoAsync("risk/published/2570?level=low");
        await Assertions.Expect(Page.Locator(".empty")).ToContainTextAsync("ไม่พบ");
        await Look("published-none");
        await SignIn(null, lang: "en");
        await Page.GotoAsync("risk/published/2570");
        await Look("published-english");
    }
}
