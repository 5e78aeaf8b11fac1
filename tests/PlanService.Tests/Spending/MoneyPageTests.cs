using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;
using static Microsoft.Playwright.Assertions;

namespace PlanService.Tests.Spending;

public sealed class MoneyPageTests : IAsyncLifetime
{
    private const string Year = "plan/projects/1-03/years/2570";
    private readonly SpendingSetup _money = new(PlanApp.Listening.Take());
    private readonly Browser _browser = new();
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _address = _money.App.CreateClient().BaseAddress!.ToString();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _money.DisposeAsync();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task An_officer_pays_in_Thai_digits_is_refused_what_is_too_much_and_reverses(int width, bool javaScript)
    {
        var page = await Open(width, Roles.DivisionOfficer, javaScript);
        await page.GotoAsync($"{Year}/spending/new");
        await Pay(page, "๑๓,๐๐๐.๐๑", "22/2/2570", "ฎีกา ๑๓๑/๒๕๗๐");
        await Expect(page.Locator(".errors")).ToContainTextAsync("เบิกได้ไม่เกิน 13,000.00 บาท ซึ่งเป็นเงินคงเหลือ");
        await Look(page, $"refused-{width}");
        await Pay(page, "๓,๖๐๐", "๑๓ มี.ค. ๒๕๗๐", "ฎีกา ๑๓๑/๒๕๗๐");
        await Expect(page.Locator(".field.is-wrong")).ToContainTextAsync("ยังมาไม่ถึง");
        await Pay(page, "๓,๖๐๐", "๒๒ ก.พ. ๒๕๗๐", "ฎีกา ๑๓๑/๒๕๗๐");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("done=spending"));
        await Expect(page.Locator("tbody", new() { HasText = "ฎีกา ๑๓๑/๒๕๗๐" }).First).ToContainTextAsync("3,600.00");
        await Look(page, $"year-{width}");

        await page.GetByRole(AriaRole.Link, new() { Name = "กลับรายการ ฎีกา" }).ClickAsync();
        await page.GetByLabel("เหตุผล").FillAsync("บันทึกจำนวนเงินผิด ที่ถูกคือ 3,000 บาท");
        await Look(page, $"reversal-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "กลับรายการนี้" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("done=reversal"));
        Assert.Equal((0m, 0m, 0m, 0m), await _money.Sums());

        await page.GotoAsync($"{Year}/reservations/new");
        await page.GetByLabel("จำนวนเงิน").FillAsync("7,080");
        await page.GetByLabel("จองไว้เพื่ออะไร").FillAsync("สัญญาจ้างพิมพ์คู่มือ เลขที่ 5/2570");
        await page.GetByRole(AriaRole.Button, new() { Name = "จองเงิน" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("done=reservation"));
        await page.GotoAsync($"{Year}/spending");
        await Look(page, $"ledger-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "คืนเงินที่จอง" }).First.ClickAsync();
        await Look(page, $"release-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "คืนเงินที่จองไว้" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("done=release"));
        Assert.Equal((0m, 0m, 0m, 0m), await _money.Sums());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_plan_officer_enters_the_ordinance_of_all_projects_at_once(int width)
    {
        await _money.Spend(5000m, "1");
        var page = await Open(width, Roles.PlanOfficer);
        await page.GotoAsync("plan/years/2570/money");
        await page.GetByLabel("ข้อบัญญัติของโครงการ 1-03 บาท").FillAsync("๔,๐๐๐");
        await page.GetByLabel("ข้อบัญญัติของโครงการ 1-06 บาท").FillAsync("20,0000");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกข้อบัญญัติ" }).ClickAsync();
        await Expect(page.Locator(".errors")).ToContainTextAsync("20,0000");
        await page.GetByLabel("ข้อบัญญัติของโครงการ 1-06 บาท").FillAsync("25,500");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกข้อบัญญัติ" }).ClickAsync();
        await Expect(page.Locator(".errors")).ToContainTextAsync("ไม่น้อยกว่า 5,000.00 บาท");
        await Look(page, $"money-{width}");
        Assert.False(await _money.App.InDatabase(db => db.ProjectYears.AnyAsync(year => year.Ordinance != null, SpendingSetup.Ct)));
        await page.GetByLabel("ข้อบัญญัติของโครงการ 1-03 บาท").FillAsync("๑๓,๐๐๐");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกข้อบัญญัติ" }).ClickAsync();
        await Expect(page.Locator(".notice.is-ok")).ToBeVisibleAsync();
        Assert.Equal(38500m, await _money.App.InDatabase(db => db.ProjectYears.SumAsync(year => year.Ordinance ?? 0, SpendingSetup.Ct)));

        await page.GotoAsync($"{Year}/ordinance");
        await page.GetByLabel("จำนวนเงินตามข้อบัญญัติ").FillAsync("๑๒,๐๐๐");
        await Look(page, $"ordinance-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกข้อบัญญัติ" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("done=ordinance"));
        await Look(page, $"with-ordinance-{width}");
    }

    private static async Task Pay(IPage page, string amount, string paidOn, string document)
    {
        await page.GetByLabel("จำนวนเงิน").FillAsync(amount);
        await page.GetByLabel("วันที่จ่าย").FillAsync(paidOn);
        await page.GetByLabel("เลขที่เอกสาร").FillAsync(document);
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกการเบิกจ่าย" }).ClickAsync();
    }

    /// <summary>Checks the page, and keeps a picture of it where <c>PICTURES</c> names a folder.</summary>
    private static async Task Look(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        await page.ShouldBeAccessible();
    }

    private async Task<IPage> Open(int width, string role, bool javaScript = true)
    {
        var page = await _browser.NewPage(_address, width, javaScript);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], "SP")}")]);
        return page;
    }
}
