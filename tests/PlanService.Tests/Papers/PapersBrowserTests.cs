using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Papers;

public sealed class PapersBrowserTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new() { App = PlanApp.Listening.Take() };
    private readonly Browser _browser = new();
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _address = _seed.App.CreateClient().BaseAddress!.ToString();
        await _seed.InitializeAsync();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _seed.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Every_page_is_accessible_and_fits_the_screen(int width)
    {
        var page = await Open(width);
        foreach (var path in new[] { "", "/committee", "/order", "/announcement", "/order/print", "/announcement/print" })
        {
            await page.GotoAsync($"plan/plans/{_seed.PlanId}/papers{path}");
            await page.ShouldBeAccessible();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Members_are_added_moved_and_removed_and_an_order_is_dated(bool javaScript)
    {
        var page = await Open(1280, javaScript);
        await page.GotoAsync($"plan/?planId={_seed.PlanId}");
        await Link(page, "คณะกรรมการ คำสั่ง และประกาศ").ClickAsync();
        await Link(page, "แก้ไขคณะกรรมการและหน้าที่").ClickAsync();
        await Button(page, "เพิ่มกรรมการ").ClickAsync();
        await Assertions.Expect(page.Locator(".member")).ToHaveCountAsync(14);
        await Button(page, "บันทึกคณะกรรมการ").ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("ต้องมีชื่อหรือตำแหน่งของกรรมการ");
        await page.ShouldBeAccessible();
        await page.Locator("#member-14").GetByLabel("ชื่อหรือตำแหน่ง").FillAsync("ผู้แทนประชาชน");
        await page.Locator("#member-14").GetByLabel("หน้าที่ในคณะกรรมการ").FillAsync("ที่ปรึกษา");
        await Button(page, "เลื่อนขึ้น คนที่ 14").ClickAsync();
        await Assertions.Expect(page.Locator("#member-13").GetByLabel("ชื่อหรือตำแหน่ง")).ToHaveValueAsync("ผู้แทนประชาชน");
        await Button(page, "เลื่อนลง คนที่ 1", exact: true).ClickAsync();
        await Assertions.Expect(page.Locator("#member-2").GetByLabel("ชื่อหรือตำแหน่ง")).ToHaveValueAsync("นายกองค์การบริหารส่วนตำบลบึงนคร");
        await Button(page, "เอาออก คนที่ 12").ClickAsync();
        await Assertions.Expect(page.Locator(".member")).ToHaveCountAsync(13);
        await page.Locator("#member-13").GetByLabel("หน้าที่ในคณะกรรมการ").PressAsync("Enter"); // saves, and moves nobody
        await Assertions.Expect(page).ToHaveURLAsync($"{_address}plan/plans/{_seed.PlanId}/papers");
        var rows = page.Locator("tbody th[scope=row]");
        await Assertions.Expect(rows).ToHaveCountAsync(13);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("1. รองนายก");
        await Assertions.Expect(rows.Nth(11)).ToContainTextAsync("12. ผู้แทนประชาชน");
        await Assertions.Expect(rows.Nth(12)).ToContainTextAsync("13. นักจัดการงานทั่วไป");

        await Link(page, "แก้ไขคำสั่ง").ClickAsync();
        await page.GetByLabel("เลขที่").FillAsync("๑๒/๒๕๖๕");
        await page.GetByLabel("ชื่อผู้ลงนาม").FillAsync("");
        await page.GetByLabel("วันที่ลงนาม").FillAsync("25 ก.ค. 2565");
        await Button(page, "บันทึกคำสั่ง").ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("ชื่อผู้ลงนาม");
        await page.GetByLabel("ชื่อผู้ลงนาม").FillAsync("นายวันชัย ประชุมชน");
        await Button(page, "บันทึกคำสั่ง").ClickAsync();
        await Assertions.Expect(page.Locator("section:has(#order) .facts")).ToContainTextAsync("25 ก.ค. 2565");
        await Link(page, "แบบพิมพ์คำสั่ง").ClickAsync();
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("ที่ ๑๒/๒๕๖๕");
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("สั่ง ณ วันที่ ๒๕ กรกฎาคม พ.ศ. ๒๕๖๕");
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_not_lost_silently()
    {
        var (first, second) = (await Open(1280), await Open(360));
        foreach (var page in new[] { first, second })
            await page.GotoAsync($"plan/plans/{_seed.PlanId}/papers/announcement");
        await first.GetByLabel("ชื่อผู้ลงนาม").FillAsync("นางสาวมาลี ใจดี");
        await Button(first, "บันทึกประกาศ").ClickAsync();
        await Assertions.Expect(first).ToHaveURLAsync($"{_address}plan/plans/{_seed.PlanId}/papers");

        await second.GetByLabel("ชื่อผู้ลงนาม").FillAsync("นายสมชาย รักดี");
        await Button(second, "บันทึกประกาศ").ClickAsync();
        await Assertions.Expect(second.Locator(".errors")).ToContainTextAsync("มีผู้แก้ไขแผนนี้ระหว่างที่ท่านกรอก");
        await Assertions.Expect(second.GetByLabel("ชื่อผู้ลงนาม")).ToHaveValueAsync("นายสมชาย รักดี");
        await second.ShouldBeAccessible();
        await Button(second, "บันทึกประกาศ").ClickAsync();
        await Assertions.Expect(second.Locator("section:has(#announcement) .facts")).ToContainTextAsync("นายสมชาย รักดี");
    }

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static ILocator Button(IPage page, string name, bool exact = false) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    private async Task<IPage> Open(int width, bool javaScript = true)
    {
        var page = await _browser.NewPage(_address, width, javaScript);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.PlanOfficer])}")]);
        return page;
    }
}
