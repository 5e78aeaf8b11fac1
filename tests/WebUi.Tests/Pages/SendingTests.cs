using Microsoft.Playwright;
using Testing;
using WebUi.Tests.Gallery;

namespace WebUi.Tests.Pages;

/// <summary>A form with files that can't be sent: what was typed and chosen stays where it is.</summary>
public sealed class SendingTests(GalleryHost gallery, Browser browser)
{
    [Fact]
    public async Task Files_that_are_too_large_together_are_named_before_anything_is_sent()
    {
        var large = Path.GetTempFileName();
        await using (var file = File.OpenWrite(large))
            file.SetLength(50 * 1024 * 1024 + 1);
        var page = await Filled();
        var posts = 0;
        page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        await page.Locator("#Form-Receipt").SetInputFilesAsync(large);
        await Send(page);
        await Stays(page, "ใหญ่เกิน 50 MB");
        Assert.Equal(0, posts);

        await page.Locator("#Form-Receipt").SetInputFilesAsync(Receipt);
        await Send(page);
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("มีรายการนี้แล้ว");
        File.Delete(large);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_named()
    {
        var page = await Filled();
        await page.Locator("#Form-Receipt").SetInputFilesAsync(Receipt);
        await page.RouteAsync("**/spending", route => route.AbortAsync("connectionreset"));
        await Send(page);
        await Stays(page, "ตรวจการเชื่อมต่อ");
        Assert.Equal(1, await page.Locator("#Form-Receipt").EvaluateAsync<int>("field => field.files.length"));
    }

    [Theory]
    [InlineData(413, "ข้อมูลที่ส่งใหญ่เกิน 51 MB กดย้อนกลับ")]
    [InlineData(503, "ระบบส่วนนี้ปิดชั่วคราว")]
    public async Task A_problem_that_answers_instead_of_the_form_is_named_in_it(int status, string said)
    {
        var page = await Filled();
        await page.Locator("#Form-Receipt").SetInputFilesAsync(Receipt);
        await page.RouteAsync("**/spending", route => route.FulfillAsync(new()
        {
            Status = status,
            ContentType = "text/html; charset=utf-8",
            Body = status == 413
                ? "<!DOCTYPE html><main><div class=\"page-head\"><h1>ข้อมูลที่ส่งใหญ่เกิน 51 MB</h1><p>กดย้อนกลับ</p></div></main>"
                : "<!DOCTYPE html><main><div class=\"page-head\"><h1>ระบบส่วนนี้ปิดชั่วคราว</h1></div></main>",
        }));
        await Send(page);
        await Stays(page, said);
    }

    private static FilePayload Receipt => new() { Name = "receipt.txt", MimeType = "text/plain", Buffer = new byte[1000] };

    private async Task<IPage> Filled()
    {
        var page = await browser.NewPage(gallery.Address + "/", 360);
        await page.GotoAsync("spending");
        await page.GetByLabel("รายการ").FillAsync("taken");
        await page.GetByLabel("จำนวนเงิน").FillAsync("120");
        await page.GetByLabel("วันที่จ่าย").FillAsync("12/3/2570");
        await page.GetByLabel("วัสดุ").CheckAsync();
        await page.GetByLabel("ส่วนราชการ").SelectOptionAsync("SP");
        return page;
    }

    private static Task Send(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "บันทึกการเบิกจ่าย" }).ClickAsync();

    private static async Task Stays(IPage page, string said)
    {
        await Assertions.Expect(page.Locator(".not-sent")).ToContainTextAsync(said);
        await Assertions.Expect(page.GetByLabel("จำนวนเงิน")).ToHaveValueAsync("120");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "บันทึกการเบิกจ่าย" })).ToBeEnabledAsync();
        await Assertions.Expect(page.GetByText("กำลังส่งไฟล์")).ToBeHiddenAsync();
        await page.ShouldBeAccessible();
    }
}
