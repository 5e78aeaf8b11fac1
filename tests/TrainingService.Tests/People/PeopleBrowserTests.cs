using System.Text;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace TrainingService.Tests.People;

/// <summary>Somebody with a poster and a phone without scripts, and the officer who writes down all others; each page on the way passes axe.</summary>
public sealed class PeopleBrowserTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly TrainingApp _app = TrainingApp.TakeListening();
    private IPage _page = null!;
    private int _width;

    public async ValueTask InitializeAsync()
    {
        _app.CreateClient();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Somebody_enrols_from_the_poster_and_leaves_again_without_JavaScript(int width)
    {
        var join = $"training/join/{await _app.Link(await _app.Open(capacity: 1))}";
        await SignIn(width, null, null, "", javaScript: false);
        await _page.GotoAsync(join);
        await Assertions.Expect(_page.Locator("#main")).ToContainTextAsync("1 ที่");
        await Press("ลงทะเบียน");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("ยังไม่ได้กรอกคำนำหน้า ชื่อ และนามสกุล");
        await _page.GetByLabel("คำนำหน้า ชื่อ และนามสกุล").FillAsync("นางมาลี สวยงาม");
        await _page.GetByLabel("กลุ่ม").SelectOptionAsync("ประชาชน");
        await _page.GetByLabel("โทรศัพท์").FillAsync("๐๘๑ ๒๓๔");
        await Press("ลงทะเบียน");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("9 หรือ 10 หลัก");
        await _page.GetByLabel("โทรศัพท์").FillAsync("๐๘๑ ๒๓๔ ๕๖๗๘");
        await Press("ลงทะเบียน");
        await Assertions.Expect(_page.Locator(".notice")).ToContainTextAsync("ลงทะเบียนแล้ว เก็บตั๋วนี้ไว้");
        await Assertions.Expect(_page.Locator(".ticket .qr")).ToBeVisibleAsync();
        await _page.ShouldFit();
        var ticket = _page.Url;

        var plain = _page;
        await SignIn(width, null, null, "");
        await _page.GotoAsync(join);
        await Assertions.Expect(_page.Locator("#main")).ToContainTextAsync("เต็มแล้ว");
        await Look("join");
        await _page.GotoAsync(ticket);
        await Look("ticket");
        await Open("ไปไม่ได้ ยกเลิกที่นั่ง");
        await Look("leave");

        _page = plain;
        await Open("ไปไม่ได้ ยกเลิกที่นั่ง");
        await Press("ยกเลิกที่นั่ง");
        await Assertions.Expect(_page.Locator(".notice")).ToContainTextAsync("รายชื่อนี้ยกเลิกแล้ว");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_officer_enrols_one_by_one_from_the_staff_list_and_from_a_file(int width)
    {
        await _app.Client(Roles.PlanOfficer, null).Send("staff", new { name = "นายช่าง โยธา", division = "PW", position = "นายช่างโยธา" });
        await _app.Client().Send("staff", new { name = "นางสาวกานดา ทองดี", position = "นักวิเคราะห์นโยบายและแผน" });
        var id = await _app.Open(capacity: 3);
        await SignIn(width, Roles.DivisionOfficer, "SP", "เจ้าหน้าที่ ตั้งใจ");
        await _page.GotoAsync($"training/events/{id}");
        await Open("ผู้เข้าร่วม");
        await Look("people-empty");
        await Open("ลงทะเบียน");
        await Look("enrol");
        await Enrol("นายสมชาย ใจดี");
        await Assertions.Expect(_page.Locator(".notice.is-ok")).ToContainTextAsync("ลำดับที่ 1");
        await Enrol("สมชาย ใจดี");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("มีชื่อนี้ในงานแล้ว ลำดับที่ 1");
        await Look("enrol-again");
        await _page.GetByLabel("เป็นคนละคนที่ชื่อเหมือนกัน").CheckAsync();
        await Press("ลงทะเบียน");
        await Assertions.Expect(_page.Locator(".notice.is-ok")).ToContainTextAsync("ลำดับที่ 2");

        await _page.GotoAsync($"training/events/{id}/people/staff");
        await _page.GetByLabel("นางสาวกานดา ทองดี").CheckAsync();
        await Look("from-staff");
        await Press("ลงทะเบียนผู้ที่เลือก");
        await Assertions.Expect(_page.Locator(".notice.is-ok")).ToContainTextAsync("มีที่นั่ง 1 คน");
        await Assertions.Expect(_page.Locator("fieldset").Last).ToContainTextAsync("ลงทะเบียนแล้ว");

        await _page.GotoAsync($"training/events/{id}/people/import");
        await _page.GetByLabel("ไฟล์รายชื่อ").SetInputFilesAsync(new FilePayload
        {
            Name = "รายชื่อ.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("ชื่อ-สกุล,โทรศัพท์\nนายสมชาย ใจดี,0812345678\nนางมาลี สวยงาม,0898765432\n"),
        });
        await _page.GetByLabel("รับแถวที่ถูกต้อง").CheckAsync();
        await Press("นำเข้า");
        await Assertions.Expect(_page.Locator(".notice.is-warn")).ToContainTextAsync("รับแล้ว 1 รายชื่อ เหลือ 1 แถวที่ต้องแก้");
        await Look("imported");
        var download = await _page.RunAndWaitForDownloadAsync(() => Open("บันทึกแถวที่ต้องแก้เป็นไฟล์ .csv"));
        var mend = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("ชื่อ-สกุล,โทรศัพท์,สิ่งที่ต้องแก้\r\nนายสมชาย ใจดี,0812345678,\"มีชื่อนี้ในงานแล้ว ลำดับที่ 1\"\r\n".Replace("\"", "", StringComparison.Ordinal), mend.TrimStart('\uFEFF'));

        await _page.GotoAsync($"training/events/{id}/people");
        await Assertions.Expect(_page.Locator(".table").First).ToContainTextAsync("รายชื่อสำรอง");
        await Look("people");
        await Open("นายสมชาย ใจดี");
        await Look("enrolment");
        await _page.GetByLabel("โทรศัพท์").FillAsync("0812345678");
        await Press("บันทึก");
        await Assertions.Expect(_page.Locator("#to-call")).ToBeVisibleAsync();
        await Open("นายสมชาย ใจดี");
        await Open("ยกเลิกรายชื่อนี้");
        await _page.GetByLabel("เหตุผล").FillAsync("ติดราชการ");
        await Look("enrolment-cancellation");
        await Press("ยกเลิกรายชื่อนี้");
        await _page.GotoAsync($"training/events/{id}/people?status=enrolled&q=มาลี");
        await Assertions.Expect(_page.Locator("#main [role=status]")).ToContainTextAsync("พบ 1 รายชื่อ"); // moved up
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_link_the_papers_and_the_staff_list_are_accessible_and_fit_the_screen(int width)
    {
        var id = await _app.Open();
        await _app.Enrol(id, "นางมาลี สวยงาม", new { place = "หมู่ 4 บ้านหนองแวง" });
        await _app.Enrol(id, "โรงเรียนบ้านบึงนคร", new { heads = 40 });
        await SignIn(width, Roles.DivisionOfficer, "SP", "เจ้าหน้าที่ ตั้งใจ");
        await _page.GotoAsync($"training/events/{id}/people/public-link");
        await Look("public-link-closed");
        await Press("เปิดรับลงทะเบียน");
        await Assertions.Expect(_page.Locator(".badge")).ToHaveTextAsync("เปิดรับ");
        await Look("public-link");
        await Open("ป้ายประกาศสำหรับพิมพ์");
        await Assertions.Expect(_page.Locator(".sheet .qr")).ToBeVisibleAsync();
        await Look("poster");
        await _page.GotoAsync($"training/events/{id}/people/sheet");
        await Look("sheet");
        await _page.GotoAsync("training/staff/new");
        await Look("staff-new");
        await _page.GetByLabel("คำนำหน้า ชื่อ และนามสกุล").FillAsync("นางสาวกานดา ทองดี");
        await Press("บันทึก");
        await Look("staff");
        await Open("นางสาวกานดา ทองดี");
        await _page.GetByLabel("พ้นหน้าที่แล้ว").CheckAsync();
        await Look("staff-member");
        await Press("บันทึก");
        await Assertions.Expect(_page.Locator("#main [role=status]")).ToHaveTextAsync("พบ 0 คน");
        await _page.GotoAsync("training/staff/import");
        await Press("นำเข้า");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกไฟล์รายชื่อ");
        await Look("staff-import");
        await SignIn(width, Roles.InternalAuditor, null, "ผู้ตรวจสอบ ทดสอบ");
        await _page.GotoAsync($"training/events/{id}/people");
        await Look("people-read");
        await Assertions.Expect(_page.Locator("#main")).Not.ToContainTextAsync("ติดต่อ");
    }

    [Fact]
    public async Task The_poster_is_one_upright_page_and_the_list_to_sign_as_many_lying_ones_as_it_needs()
    {
        var id = await _app.Open(capacity: 60);
        await _app.Link(id);
        await _app.Client().SendList($"events/{id}/enrolments/import", Encoding.UTF8.GetBytes("ชื่อ\n" + string.Concat(Enumerable.Range(1, 60).Select(no => $"คนที่ {no}\n"))), "none");
        await SignIn(1280, Roles.DivisionOfficer, "SP", "เจ้าหน้าที่ ตั้งใจ");
        Assert.Equal(["594 x 841"], await Printed($"training/events/{id}/people/poster"));
        var sheet = await Printed($"training/events/{id}/people/sheet");
        Assert.InRange(sheet.Length, 4, 7);
        Assert.All(sheet, page => Assert.Equal("841 x 594", page));
    }

    /// <summary>The pages that a printer gets, in points.</summary>
    private async Task<string[]> Printed(string path)
    {
        await _page.GotoAsync(path);
        var pdf = await _page.PdfAsync(new() { PreferCSSPageSize = true, Path = Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder ? Path.Combine(folder, $"{path.Split('/')[^1]}.pdf") : null });
        return [.. System.Text.RegularExpressions.Regex.Matches(Encoding.Latin1.GetString(pdf), @"/MediaBox \[0 0 ([0-9]+)[.0-9]* ([0-9]+)[.0-9]*\]").Select(page => $"{page.Groups[1]} x {page.Groups[2]}")];
    }

    private async Task Enrol(string name)
    {
        await _page.GetByLabel("คำนำหน้า ชื่อ และนามสกุล").FillAsync(name);
        await Press("ลงทะเบียน");
    }

    private async Task SignIn(int width, string? role, string? division, string name, bool javaScript = true)
    {
        _width = width;
        _page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width, javaScript);
        if (role is not null)
            await _page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division, name)}")]);
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    private async Task Look(string name)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"people-{name}-{_width}.png") });
        await _page.ShouldBeAccessible();
    }

    private Task Open(string link) => _page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private Task Press(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
