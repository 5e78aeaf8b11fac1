using System.Text;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;

namespace TrainingService.Tests.People;

/// <summary>The public link, what is printed, and the list of staff.</summary>
public sealed class PaperBrowserTests : BrowserJourney
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_link_the_papers_and_the_staff_list_are_accessible_and_fit_the_screen(int width)
    {
        var id = await App.Open();
        await App.Enrol(id, "นางมาลี สวยงาม", new { place = "หมู่ 4 บ้านหนองแวง" });
        await App.Enrol(id, "โรงเรียนบ้านบึงนคร", new { heads = 40 });
        await SignIn(width, Roles.DivisionOfficer, "SP");
        await Page.GotoAsync($"training/events/{id}/people/public-link");
        await Look("public-link-closed");
        await Press("เปิดรับลงทะเบียน");
        await Assertions.Expect(Page.Locator(".badge")).ToHaveTextAsync("เปิดรับ");
        await Look("public-link");
        await Open("ป้ายประกาศสำหรับพิมพ์");
        await Assertions.Expect(Page.Locator(".sheet .qr")).ToBeVisibleAsync();
        await Look("poster");
        await Page.GotoAsync($"training/events/{id}/people/sheet");
        await Look("sheet");
        await Page.GotoAsync("training/staff/new");
        await Look("staff-new");
        await Page.GetByLabel("คำนำหน้า ชื่อ และนามสกุล").FillAsync("นางสาวกานดา ทองดี");
        await Press("บันทึก");
        await Look("staff");
        await Open("นางสาวกานดา ทองดี");
        await Page.GetByLabel("พ้นหน้าที่แล้ว").CheckAsync();
        await Look("staff-member");
        await Press("บันทึก");
        await Assertions.Expect(Page.Locator("#main [role=status]")).ToHaveTextAsync("พบ 0 คน");
        await Page.GotoAsync("training/staff/import");
        await Press("นำเข้า");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("เลือกไฟล์รายชื่อ");
        await Look("staff-import");
        await SignIn(width, Roles.InternalAuditor);
        await Page.GotoAsync($"training/events/{id}/people");
        await Look("people-read");
        await Assertions.Expect(Page.Locator("#main")).Not.ToContainTextAsync("ติดต่อ");
    }

    [Fact]
    public async Task The_poster_is_one_upright_page_and_the_list_to_sign_as_many_lying_ones_as_it_needs()
    {
        var id = await App.Open(capacity: 60);
        await App.Link(id);
        await App.Client().SendList($"events/{id}/enrolments/import", Encoding.UTF8.GetBytes("ชื่อ\n" + string.Concat(Enumerable.Range(1, 60).Select(no => $"คนที่ {no}\n"))), "none");
        await SignIn(1280, Roles.DivisionOfficer, "SP");
        Assert.Equal(["594 x 841"], await Printed($"training/events/{id}/people/poster"));
        var sheet = await Printed($"training/events/{id}/people/sheet");
        Assert.InRange(sheet.Length, 4, 7);
        Assert.All(sheet, page => Assert.Equal("841 x 594", page));
    }

    /// <summary>The pages that a printer gets, in points.</summary>
    private async Task<string[]> Printed(string path)
    {
        await Page.GotoAsync(path);
        var pdf = await Page.PdfAsync(new() { PreferCSSPageSize = true, Path = Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder ? Path.Combine(folder, $"{path.Split('/')[^1]}.pdf") : null });
        return [.. System.Text.RegularExpressions.Regex.Matches(Encoding.Latin1.GetString(pdf), @"/MediaBox \[0 0 ([0-9]+)[.0-9]* ([0-9]+)[.0-9]*\]").Select(page => $"{page.Groups[1]} x {page.Groups[2]}")];
    }
}
