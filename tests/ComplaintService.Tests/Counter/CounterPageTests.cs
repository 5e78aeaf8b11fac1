using System.Net;
using System.Net.Http.Json;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ComplaintService.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using SkiaSharp;
using WebUi;

namespace ComplaintService.Tests.Counter;

/// <summary>The counter as a browser posts it.</summary>
public sealed class CounterPageTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly byte[] Pdf = [.. "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"u8];

    private DateOnly Today => ThaiCalendar.DayInBangkok(app.Clock.GetUtcNow());

    [Fact]
    public async Task The_page_records_and_hands_over_the_receipt()
    {
        var visitor = new Visitor(app.Browser(Roles.DivisionOfficer, "PW"));
        var form = await visitor.Open("counter");
        var wrong = await visitor.Submit(form, "counter", "record", ("Form.Subject", "ไฟดับ"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.NotEmpty(wrong.QuerySelectorAll(".errors li"));

        var receipt = await visitor.Submit(form, "counter", "record", [.. Filled("ไฟดับหน้าวัด", "1"), ("Form.Division", "PW")]);
        Assert.Equal("/complaints/track/receipt", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(3, receipt.QuerySelectorAll(".ticket .code b").Length);
        Assert.NotNull(receipt.QuerySelector("main a[href='counter']"));
        Assert.Equal("ไฟดับหน้าวัด", (await visitor.Open("track")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_scan_and_photos_come_with_the_letter_and_staff_alone_see_them()
    {
        var (status, page) = await Send("หนังสือเรื่องถนน", "2", ("หนังสือ.pdf", Pdf), ("ภาพ.jpg", Photo()), ("ปลอม.jpg", [.. "MZ"u8, .. new byte[2000]]));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("ปลอม.jpg: ระบบไม่รับไฟล์ชนิดนี้", page, StringComparison.Ordinal);
        Assert.Contains("ได้รับแล้ว: หนังสือ.pdf, ภาพ.jpg", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Send("หนังสือเรื่องถนน", "2", ("หนังสือ.pdf", Pdf), ("ภาพ.jpg", Photo()))).Status);

        var complaint = await Recorded("หนังสือเรื่องถนน");
        Assert.Equal([(1, false, false), (1, false, false)], complaint.Attachments.Select(file => (file.UpdateNo, file.IsVisible, file.FromComplainant)));
        var photo = complaint.Attachments.Single(file => file.File.IsImage);
        Assert.DoesNotContain("SECRET-PLACE", Encoding.Latin1.GetString(await Content(photo.File)), StringComparison.Ordinal);
        Assert.Equal(Pdf, await Content(complaint.Attachments.Single(file => !file.File.IsImage).File));
        Assert.Empty((await app.Client().GetJson($"tracking/{complaint.TrackingCode}")).GetProperty("updates")[0].GetProperty("files").EnumerateArray());
        var home = await new Visitor(app.Browser(Roles.ComplaintOfficer)).Open(FormattableString.Invariant($"desk/{complaint.Number}"));
        Assert.Equal(2, home.QuerySelectorAll(".card .photos li").Length);
    }

    [Fact]
    public async Task By_the_api_files_are_sent_first_and_a_missing_one_is_named()
    {
        var officer = app.Client(Roles.ComplaintOfficer);
        using var body = new MultipartFormDataContent { { new ByteArrayContent(Pdf), "file", "หนังสือ.pdf" } };
        var file = (await (await officer.PostAsync("files", body, Ct)).Json()).GetProperty("fileId").GetGuid();
        object Letter(string subject, Guid fileId) => new
        {
            category = "road",
            subject,
            details = "ถนนหน้าบ้านเป็นหลุม",
            channel = "letter",
            anonymousLetter = "without-facts",
            evidence = new[] { new { fileId, visibleToComplainant = true } },
        };
        var missing = await officer.PostAsJsonAsync("complaints/records", Letter("จดหมายหาย", Guid.CreateVersion7()), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
        Assert.True((await missing.Json()).GetProperty("errors").TryGetProperty("evidence[0].fileId", out _));
        Assert.Equal(HttpStatusCode.Created, (await officer.PostAsJsonAsync("complaints/records", Letter("จดหมายครบ", file), Ct)).StatusCode);
        var complaint = await Recorded("จดหมายครบ");
        Assert.Equal(ComplaintStatus.Closed, complaint.Status);
        Assert.Equal(1, Assert.Single(complaint.Attachments).UpdateNo);
        Assert.False(await app.InDatabase(db => db.Complaints.AnyAsync(one => one.Subject == "จดหมายหาย", Ct)));
    }

    [Fact]
    public async Task Something_similar_is_shown_before_and_the_same_matter_is_followed_on_behalf()
    {
        var number = await Open("ท่อน้ำแตกหน้าตลาด", "7");
        var visitor = new Visitor(app.Browser(Roles.ComplaintOfficer));
        var asked = await visitor.Submit(await visitor.Open("counter"), "counter", "record", Filled("น้ำท่วมหน้าตลาด", "7", "water"));
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
        Assert.Contains($"เรื่องที่ {number} ท่อน้ำแตกหน้าตลาด", asked.MainText(), StringComparison.Ordinal);
        Assert.Equal("น้ำท่วมหน้าตลาด", ((IHtmlInputElement)asked.QuerySelector("[name='Form.Subject']")!).Value);
        Assert.Null(asked.QuerySelector("[name='Form.Same'][checked]"));

        var unsaid = await visitor.Submit(asked, "counter", "record", Filled("น้ำท่วมหน้าตลาด", "7", "water"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("เลือกว่าเป็นเรื่องเดียวกันหรือไม่", unsaid.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        var receipt = await visitor.Submit(unsaid, "counter", "record", [.. Filled("น้ำท่วมหน้าตลาด", "7", "water"), ("Form.Same", number)]);
        Assert.Equal(3, receipt.QuerySelectorAll(".ticket .code b").Length);
        Assert.NotNull(receipt.QuerySelector(".ticket .qr"));
        Assert.NotNull(receipt.QuerySelector("main a[href='counter']"));
        Assert.Equal(1, (await Recorded("ท่อน้ำแตกหน้าตลาด")).Followers);
        Assert.False(await app.InDatabase(db => db.Complaints.AnyAsync(one => one.Subject == "น้ำท่วมหน้าตลาด", Ct)));
        Assert.DoesNotContain("ท่อน้ำแตกหน้าตลาด", (await visitor.Open("track")).MainText(), StringComparison.Ordinal); // the person sees how it stands, not its words
    }

    [Fact]
    public async Task What_is_another_matter_is_recorded_and_a_division_sees_no_words_of_others()
    {
        var number = await Open("กลิ่นเหม็นจากโรงเลี้ยงหมู", "8", "nuisance");
        var visitor = new Visitor(app.Browser(Roles.DivisionOfficer, "FIN"));
        var asked = await visitor.Submit(await visitor.Open("counter"), "counter", "record", Filled("ขยะล้นถัง", "8", "nuisance"));
        Assert.Contains($"เรื่องที่ {number} ขยะ กลิ่น เสียง", asked.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("กลิ่นเหม็นจากโรงเลี้ยงหมู", asked.MainText(), StringComparison.Ordinal);
        await visitor.Submit(asked, "counter", "record", [.. Filled("ขยะล้นถัง", "8", "nuisance"), ("Form.Same", "another")]);
        Assert.Equal("ขยะล้นถัง", (await Recorded("ขยะล้นถัง")).Subject);
    }

    [Fact]
    public async Task What_was_answered_meanwhile_can_not_be_followed_and_nothing_typed_is_lost()
    {
        var number = await Open("สะพานไม้ผุ", "9", "road");
        var visitor = new Visitor(app.Browser(Roles.ComplaintOfficer));
        var asked = await visitor.Submit(await visitor.Open("counter"), "counter", "record", Filled("สะพานพัง", "9", "road"));
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{(await Recorded("สะพานไม้ผุ")).Id}/resolution", new { outcome = "fixed", text = "เปลี่ยนไม้สะพานแล้ว" });
        var refused = await visitor.Submit(asked, "counter", "record", [.. Filled("สะพานพัง", "9", "road"), ("Form.Same", number)]);
        Assert.Equal(HttpStatusCode.Conflict, visitor.Answer.StatusCode);
        Assert.Equal("สะพานพัง", ((IHtmlInputElement)refused.QuerySelector("[name='Form.Subject']")!).Value);
    }

    private (string, string)[] Filled(string subject, string village, string category = "street-light") =>
    [
        ("Form.Channel", "Letter"), ("Form.ReceivedOn.text", ThaiCalendar.InThai(Today.AddDays(-3))), ("Form.Category", category), ("Form.Subject", subject),
        ("Form.Details", "ผู้ร้องแจ้งว่าเป็นมาตั้งแต่วันจันทร์"), ("Form.Village", village),
    ];

    /// <returns>Its number.</returns>
    private async Task<string> Open(string subject, string village, string category = "water")
    {
        await app.Client().PostAsJsonAsync("complaints", new { category, subject, details = "เป็นมาตั้งแต่วันจันทร์แล้ว", village }, Ct);
        return (await Recorded(subject)).Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private Task<Complaint> Recorded(string subject) => app.InDatabase(db =>
        db.Complaints.Include(one => one.Attachments).ThenInclude(one => one.File).SingleAsync(one => one.Subject == subject, Ct));

    private async Task<(HttpStatusCode Status, string Page)> Send(string subject, string village, params (string Name, byte[] Content)[] files)
    {
        var browser = app.Browser(Roles.ComplaintOfficer);
        var form = await new Visitor(browser).Open("counter");
        using var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]"))
            content.Add(new StringContent(input.Value), input.Name!);
        foreach (var (name, value) in Filled(subject, village, "road"))
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "Form.Files", name);
        var answer = await browser.PostAsync("counter", content, Ct);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)));
    }

    private async Task<byte[]> Content(StoredFile file)
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var bytes = new MemoryStream();
        await using var content = scope.ServiceProvider.GetRequiredService<EvidenceFiles>().Open(file);
        await content.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }

    /// <summary>A JPEG that says in its EXIF part where it was taken.</summary>
    private static byte[] Photo()
    {
        using var bitmap = new SKBitmap(600, 400);
        bitmap.Erase(SKColors.SteelBlue);
        var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        byte[] exif = [.. "Exif\0\0SECRET-PLACE"u8];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }
}
