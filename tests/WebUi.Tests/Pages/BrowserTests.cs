using Microsoft.Playwright;
using Testing;
using WebUi.Tests.Gallery;

[assembly: Xunit.AssemblyFixture(typeof(Browser))]

namespace WebUi.Tests.Pages;

/// <summary>Pictures of what is checked are kept in the folder that the variable SCREENSHOTS names, for people to look at.</summary>
public sealed class BrowserTests(GalleryHost gallery, Browser browser)
{
    private const int A4 = 794;

    public static TheoryData<string, int, string> EachLook
    {
        get
        {
            var looks = new TheoryData<string, int, string>();
            foreach (var address in (string[])["", "spending", "spending?failed", "no-such-page"])
                foreach (var (width, look) in ((int, string)[])[(1280, "light"), (360, "light"), (1280, "dark"), (360, "dark"), (A4, "print")])
                    looks.Add(address, width, look);
            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(EachLook))]
    public async Task A_page_is_accessible_on_a_desk_a_phone_in_the_dark_and_on_paper(string address, int width, string look)
    {
        var page = await browser.NewPage(gallery.Address + "/", width);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("status of 40", StringComparison.Ordinal)) complaints.Add(message.Text); };
        await page.GotoAsync("enter/plan-officer");
        await page.GotoAsync(address);
        if (address.EndsWith("?failed", StringComparison.Ordinal))
        {
            await page.GetByLabel("จำนวนเงิน").FillAsync("20,0000");
            await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกการเบิกจ่าย" }).ClickAsync();
            await page.Locator(".errors").WaitForAsync();
        }

        await page.EmulateMediaAsync(new()
        {
            ColorScheme = look == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            Media = look == "print" ? Media.Print : Media.Screen,
        });
        await Keep(page, $"{(address is "" ? "showroom" : address.Replace('?', '-'))}-{width}-{look}");
        await page.ShouldBeAccessible();
        Assert.Empty(complaints); // a violation of the Content Security Policy would be one
    }

    [Fact]
    public async Task The_menu_opens_on_a_phone_without_a_script()
    {
        var page = await browser.NewPage(gallery.Address + "/", 360, javaScript: false);
        await page.GotoAsync("");
        await Assertions.Expect(page.Locator("#menu")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "เมนู" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "แผนและงบประมาณ" }).First).ToBeVisibleAsync();
        await Keep(page, "menu-360");
        await page.GetByRole(AriaRole.Button, new() { Name = "ปิดเมนู" }).ClickAsync();
        await Assertions.Expect(page.Locator("#menu")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_error_leads_to_its_field_without_leaving_the_page()
    {
        var page = await browser.NewPage(gallery.Address + "/", javaScript: false);
        await page.GotoAsync("spending");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกการเบิกจ่าย" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ยังไม่ได้กรอกวันที่จ่าย" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Form-PaidOn-text")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".errors")).ToBeVisibleAsync(); // the answer to the post is still the page
    }

    [Theory]
    [InlineData("taken", true)]
    [InlineData("taken", false)]
    [InlineData("redirect", true)]
    [InlineData("redirect", false)]
    public async Task A_form_with_a_file_shows_that_it_is_sent_and_ends_as_it_does_without_a_script(string item, bool javaScript)
    {
        var page = await browser.NewPage(gallery.Address + "/", javaScript: javaScript);
        await page.GotoAsync("spending");
        await page.GetByLabel("รายการ").FillAsync(item);
        await page.GetByLabel("จำนวนเงิน").FillAsync("120");
        await page.GetByLabel("วันที่จ่าย").FillAsync("12/3/2570");
        await page.GetByLabel("วัสดุ").CheckAsync();
        await page.GetByLabel("ส่วนราชการ").SelectOptionAsync("SP");
        await page.Locator("#Form-Receipt").SetInputFilesAsync(new FilePayload { Name = "receipt.txt", MimeType = "text/plain", Buffer = new byte[100_000] });
        var (sent, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/spending", async route =>
        {
            sent.SetResult();
            await answer.Task;
            await route.ContinueAsync();
        });
        var click = page.GetByRole(AriaRole.Button, new() { Name = "บันทึกการเบิกจ่าย" }).ClickAsync();
        await sent.Task;
        if (javaScript)
        {
            await Assertions.Expect(page.GetByText("กำลังส่งไฟล์")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "บันทึกการเบิกจ่าย" })).ToBeDisabledAsync();
        }

        answer.SetResult();
        await click;
        if (item == "redirect")
        {
            await Assertions.Expect(page).ToHaveURLAsync(gallery.Address + "/records/1");
            return;
        }

        await Assertions.Expect(page.Locator(".errors")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("มีรายการนี้แล้ว");
        await Assertions.Expect(page.GetByLabel("จำนวนเงิน")).ToHaveValueAsync("120");
        await Assertions.Expect(page.GetByText("กำลังส่งไฟล์")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_skip_link_leads_to_the_content()
    {
        var page = await browser.NewPage(gallery.Address + "/", javaScript: false);
        await page.GotoAsync("spending");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("/gallery/spending#main", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_are_an_address_that_can_be_sent_to_a_colleague()
    {
        var page = await browser.NewPage(gallery.Address + "/", javaScript: false);
        await page.GotoAsync("");
        await page.GetByLabel("มิติ", new() { Exact = true }).SelectOptionAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "กรอง" }).ClickAsync();
        Assert.EndsWith("/gallery/?q=&dimension=2", page.Url, StringComparison.Ordinal);
    }

    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
