using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;
using WebUi;

namespace ComplaintService.Tests.Desk;

/// <summary>The counter's day and what goes out into the field, on a desk's screen, on a phone and without JavaScript; each page passes axe.</summary>
public sealed class CounterBrowserTests : IAsyncLifetime
{
    private const string Cable = "สายไฟขาดพาดถนน หน้าโรงเรียนบ้านบึง";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly FilePayload Letter = new() { Name = "หนังสือ.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"u8] };

    private readonly ComplaintApp _app = ComplaintApp.TakeListening();
    private readonly Browser _browser = new();
    private IPage _page = null!;
    private string _case = "";
    private string _picture = "";
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
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task From_the_letter_at_the_counter_to_the_list_for_the_field(int width, bool script)
    {
        (_picture, _width) = (FormattableString.Invariant($"{width}{(script ? "" : "-plain")}"), width);
        await _app.Receive("ไฟส่องทางดับ หน้าศาลาประชาคม");
        _page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width, script);
        await _page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.ComplaintOfficer], "SP", "สมชาย ตั้งใจ")}")]);
        await Record();
        await Correct();
        await MarkAsUrgent();
        await RepeatTheReceipt();
        await TakeTheList();
        await _page.GotoAsync("complaints/settings/categories/street-light");
        await Assertions.Expect(_page.GetByLabel("คำแนะนำภาษาไทย")).ToHaveValueAsync(new Regex("1129"));
        await Look("category");
    }

    private async Task Record()
    {
        await _page.GotoAsync("complaints/counter");
        await _page.GetByLabel("ช่องทาง", new() { Exact = true }).SelectOptionAsync("Letter");
        await _page.GetByLabel("ไฟฟ้าสาธารณะ", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(_page.GetByText("บอกเลขเสาไฟถ้าเห็น สายไฟขาด: อย่าเข้าใกล้")).ToBeVisibleAsync();
        await _page.GetByLabel("หัวข้อเรื่อง").FillAsync(Cable);
        await _page.GetByLabel("รายละเอียด").FillAsync("สายไฟห้อยลงมาถึงพื้นตั้งแต่เมื่อคืน เด็กเดินผ่านทุกเช้า");
        await _page.GetByLabel(new Regex("^หมู่บ้าน")).SelectOptionAsync("4");
        await _page.GetByLabel(new Regex("^ภาพถ่ายหรือสแกนของหนังสือ")).SetInputFilesAsync(Letter);
        await Look("counter");
        await Press("บันทึกและออกใบรับเรื่อง");
        await Assertions.Expect(_page.GetByText("เป็นเรื่องเดียวกันหรือไม่")).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByText("ได้รับแล้ว: หนังสือ.pdf")).ToBeVisibleAsync();
        await Look("counter-similar");
        await Press("บันทึกและออกใบรับเรื่อง");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกว่าเป็นเรื่องเดียวกันหรือไม่");
        await _page.GetByLabel("ไม่ใช่เรื่องเดียวกัน").CheckAsync();
        await Press("บันทึกและออกใบรับเรื่อง");
        await Assertions.Expect(_page.Locator(".ticket .code b")).ToHaveCountAsync(3);
        await _app.InDatabase(db => db.Complaints.Where(one => one.Subject == Cable).ExecuteUpdateAsync(row => row.SetProperty(one => one.Latitude, 14.12346).SetProperty(one => one.Longitude, 100.5), Ct));
        _case = FormattableString.Invariant($"complaints/desk/{await _app.InDatabase(db => db.Complaints.Where(one => one.Subject == Cable).Select(one => one.Number).SingleAsync(Ct))}");
    }

    private async Task Correct()
    {
        await _page.GotoAsync(_case);
        await Assertions.Expect(_page.GetByRole(AriaRole.Link, new() { Name = "หนังสือ.pdf" })).ToBeVisibleAsync();
        await Open("แก้ไขประเภท สถานที่ หรือวันที่");
        await Assertions.Expect(_page.GetByLabel(new Regex("^พิกัดสถานที่"))).ToHaveValueAsync("14.12346, 100.5");
        await _page.GetByLabel(new Regex("^หมู่บ้าน")).SelectOptionAsync("5");
        await _page.GetByLabel(new Regex("^วันที่เกิดเหตุ")).FillAsync(ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(_app.Clock.GetUtcNow())));
        await _page.GetByLabel("เหตุผลที่แก้ไข").FillAsync("ตรวจพื้นที่แล้ว จุดนี้อยู่หมู่ที่ 5");
        await Look("correction");
        await Press("บันทึกการแก้ไข");
        await Assertions.Expect(_page.Locator(".timeline")).ToContainTextAsync("แก้หมู่บ้านเป็น หมู่ที่ 5");
    }

    private async Task MarkAsUrgent()
    {
        await Open("อันตรายต่อชีวิต ทำเครื่องหมายเร่งด่วน");
        await _page.GetByLabel("เหตุผล").FillAsync("สายไฟขาดพาดถนน นักเรียนผ่านทุกเช้า");
        await Look("urgency");
        await Press("ทำเครื่องหมายเร่งด่วน");
        await Assertions.Expect(_page.Locator(".page-head .badge").First).ToContainTextAsync("เร่งด่วน: อันตรายต่อชีวิต");
        await Look("case-urgent");
    }

    private async Task RepeatTheReceipt()
    {
        await Open("ผู้ร้องทำรหัสหาย ออกใบรับเรื่องซ้ำ");
        await Look("receipt-ask");
        await Press("บันทึกเหตุผลและแสดงใบรับเรื่อง");
        await Assertions.Expect(_page.Locator(".errors")).ToBeVisibleAsync();
        await _page.GetByLabel("ผู้ใดมาขอ และตรวจสอบอย่างไร").FillAsync("ผู้ร้องมาด้วยตนเอง เล่ารายละเอียดในหนังสือได้ถูกต้อง");
        await Press("บันทึกเหตุผลและแสดงใบรับเรื่อง");
        await Assertions.Expect(_page.Locator(".ticket .code b")).ToHaveCountAsync(3);
        await Assertions.Expect(_page.Locator(".ticket .qr")).ToBeVisibleAsync();
        await Look("receipt-again");
    }

    private async Task TakeTheList()
    {
        await _page.GotoAsync("complaints/desk");
        await Assertions.Expect(_page.Locator("tbody tr").First).ToContainTextAsync(Cable); // before the older promise
        await Look("queue-urgent");
        var download = await _page.RunAndWaitForDownloadAsync(() => _page.GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลดเป็น .csv" }).ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains(Cable, await File.ReadAllTextAsync((await download.PathAsync())!, Ct), StringComparison.Ordinal);
        await Open("รายการสำหรับออกพื้นที่ (พิมพ์ A4)");
        await Assertions.Expect(_page.Locator("main h2").First).ToContainTextAsync("หมู่ที่ 4");
        await Look("list");
        await _page.EmulateMediaAsync(new() { Media = Media.Print });
        await _page.SetViewportSizeAsync(658, 900); // A4 between its margins
        await Assertions.Expect(_page.GetByText("เก็บเอกสารให้พ้นสายตาผู้อื่น")).ToBeHiddenAsync();
        await Assertions.Expect(_page.Locator(".is-room").First).ToBeVisibleAsync();
        await Look("list-printed");
        await _page.EmulateMediaAsync(new() { Media = Media.Screen });
        await _page.SetViewportSizeAsync(_width, 800);
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    private async Task Look(string name)
    {
        await _page.ShouldBeAccessible();
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name}-{_picture}.png") });
    }

    private Task Open(string link) => _page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    private Task Press(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
