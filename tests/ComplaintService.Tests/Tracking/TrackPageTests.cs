using System.Net;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>The complaint as its author sees it, without JavaScript.</summary>
public sealed class TrackPageTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_is_posted_kept_in_a_cookie_of_these_pages_and_in_no_address()
    {
        var (code, _) = await app.Receive("ท่อน้ำแตกหน้าบ้าน");
        var visitor = new Visitor(app.Browser());
        var form = await visitor.Open("track");
        Assert.Contains("รหัสติดตาม", form.MainText(), StringComparison.Ordinal);

        var page = await visitor.Submit(form, "track", "code", ("Form.Code", $" {code.ToLowerInvariant()} "));

        Assert.Equal("/complaints/track", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("ท่อน้ำแตกหน้าบ้าน", page.QuerySelector("h1")!.TextContent);
        var cookie = visitor.Answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("tracked=", StringComparison.Ordinal));
        Assert.Contains("path=/complaints/track", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), cookie, StringComparison.Ordinal);
        Assert.True(visitor.Answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["no-referrer"], visitor.Answer.Headers.GetValues("Referrer-Policy"));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains(code, StringComparison.Ordinal));

        var left = await visitor.Submit(page, "track", "leave");
        Assert.DoesNotContain("tracked", visitor.Cookies.Keys);
        Assert.DoesNotContain("ท่อน้ำแตก", left.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_the_QR_code_puts_the_code_away_at_once()
    {
        var (code, _) = await app.Receive("ไฟดับหน้าวัด");
        var visitor = new Visitor(app.Browser());
        var page = await visitor.Open($"track/{code}");
        Assert.Equal(["0; url=/complaints/track"], visitor.Answer.Headers.GetValues("Refresh"));
        Assert.DoesNotContain(code, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("ไฟดับหน้าวัด", (await visitor.Open("track")).QuerySelector("h1")!.TextContent);

        var stranger = new Visitor(app.Browser());
        await stranger.Open($"track/{code}X");
        Assert.Equal(["0; url=/complaints/track?unknown=true"], stranger.Answer.Headers.GetValues("Refresh"));
        Assert.Contains("ตรวจรหัสอีกครั้ง", (await stranger.Open("track?unknown=true")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("tracked", stranger.Cookies.Keys);
    }

    [Fact]
    public async Task A_forged_or_old_cookie_shows_the_form()
    {
        var (code, _) = await app.Receive();
        var client = app.Browser();
        client.DefaultRequestHeaders.Add("Cookie", $"tracked={code}");
        Assert.NotNull((await new Visitor(client).Open("track")).QuerySelector("input[name='Form.Code']"));
    }

    [Fact]
    public async Task The_author_sees_extension_and_question_answers_rates_and_reopens()
    {
        var (code, id) = await app.Receive();
        var officer = app.Client(Roles.ComplaintOfficer);
        var due = DateOnly.ParseExact((await app.Client().GetJson($"tracking/{code}")).Text("dueOn"), "yyyy-MM-dd", null);
        await officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await officer.Send($"complaints/{id}/extension", new { newDueOn = await app.WorkingDay(due.AddDays(14)), reason = "โคมชนิดนี้ต้องสั่งซื้อ" });
        await officer.Send($"complaints/{id}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");

        var page = await visitor.Open("track");
        Assert.Contains("กำหนดแจ้งผลหยุดนับไว้ก่อน", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("ขอทราบเลขเสาไฟที่ดับ", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("โคมชนิดนี้ต้องสั่งซื้อ", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("กองช่าง", page.MainText(), StringComparison.Ordinal);

        page = await visitor.Submit(page, "track", "reply", ("Form.Text", "เสา 12 <b>หน้าวัด</b>"));
        Assert.Contains("ส่งข้อความถึงเจ้าหน้าที่แล้ว", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("เสา 12 <b>หน้าวัด</b>", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("หยุดนับไว้ก่อน", page.MainText(), StringComparison.Ordinal);

        await officer.Send($"complaints/{id}/resolution", new { outcome = "partly-fixed", text = "เปลี่ยนแล้ว 2 ต้น" });
        page = await visitor.Open("track");
        Assert.Equal("แก้ไขแล้วบางส่วน", page.QuerySelector(".badge")!.TextContent);
        Assert.Contains("เปลี่ยนแล้ว 2 ต้น", page.GetElementById("result")!.ParentElement!.TextContent, StringComparison.Ordinal);
        var wrong = await visitor.Submit(page, "track", "rating", ("Form.Comment", "ดี"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Equal(2, wrong.QuerySelectorAll(".errors li").Length);
        page = await visitor.Submit(page, "track", "rating", ("Form.Score", "4"), ("Form.Fixed", "False"), ("Form.Comment", "ขอบคุณ"));
        Assert.Contains("4 จาก 5", page.MainText(), StringComparison.Ordinal);

        page = await visitor.Open("track/reopening");
        page = await visitor.Submit(page, "track/reopening", "reopening", ("Form.Reason", "ต้นหน้าศาลายังดับอยู่"));
        Assert.Contains("รับคำขอแล้ว เราจะดำเนินการต่อ", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("กำลังดำเนินการ", page.QuerySelector(".badge")!.TextContent);
    }

    [Fact]
    public async Task The_receipt_has_the_code_to_read_to_hear_and_to_scan()
    {
        var (code, _) = await app.Receive();
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        var page = await visitor.Open("track/receipt");
        Assert.Equal(code.Split('-'), page.QuerySelectorAll(".ticket .code b").Select(group => group.TextContent));
        Assert.Contains(string.Join(' ', code.Split('-')[0].ToCharArray()), page.QuerySelector(".ticket .sr")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelector(".qr path")!.GetAttribute("d")!);
        Assert.Null(page.QuerySelector("[style]"));

        await new Visitor(app.Browser()).Open("track/reopening");
        var without = new Visitor(app.Browser());
        await without.Open("track/receipt");
        Assert.Equal(HttpStatusCode.Redirect, without.Answer.StatusCode);
    }
}
