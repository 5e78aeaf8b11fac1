using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>Forms that lay open for long, or whose complaint changed meanwhile: what somebody wrote is not lost, and goes nowhere else.</summary>
public sealed class LateFormTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Text = "เสาต้นที่ 12 หน้าวัด ไฟดับทั้งแถวตั้งแต่เมื่อคืน";

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task A_reply_written_for_forty_minutes_finds_its_complaint_though_the_cookie_is_too_old()
    {
        var (code, _) = await app.Receive();
        var (visitor, page) = await Follow(code);
        app.Clock.Advance(TimeSpan.FromMinutes(40));
        Assert.NotNull((await visitor.Open("track")).QuerySelector("input[name='Form.Code']"));

        var sent = await visitor.Submit(page, "track", "reply", ("Form.Text", Text));
        Assert.Contains("ส่งข้อความถึงเจ้าหน้าที่แล้ว", sent.MainText(), StringComparison.Ordinal);
        Assert.Contains(Text, sent.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("track", "reply", "Form.Text")]
    [InlineData("track", "rating", "Form.Comment")]
    [InlineData("track/reopening", "reopening", "Form.Reason")]
    public async Task After_a_day_the_form_asks_for_the_code_and_keeps_what_was_typed(string path, string handler, string field)
    {
        var (code, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        var (visitor, page) = await Follow(code, path);
        app.Clock.Advance(TimeSpan.FromHours(25));
        (string, string)[] filled = [(field, Text), ("Form.Score", "2"), ("Form.Fixed", "False")];

        var late = await visitor.Submit(page, path, handler, filled);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("กรอกรหัสติดตามอีกครั้ง", late.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Text, Typed(late, field));

        late = await visitor.Submit(late, path, handler, [.. filled, ("Form.Code", "7K4M9-2XAE-8RTWV")]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("ไม่พบเรื่องของรหัสนี้", late.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Text, Typed(late, field));

        var done = await visitor.Submit(late, path, handler, [.. filled, ("Form.Code", code.ToLowerInvariant())]);
        Assert.Equal($"?done={handler}", visitor.Answer.RequestMessage!.RequestUri!.Query);
        Assert.Contains(Text, done.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_one_complaint_says_nothing_to_another_that_was_opened_since()
    {
        var ((first, _), (second, _)) = (await app.Receive("น้ำไม่ไหลทั้งซอย"), await app.Receive("สุนัขจรจัดหน้าตลาด"));
        var (visitor, page) = await Follow(first);
        await visitor.Open($"track/{second}");

        Assert.Equal("น้ำไม่ไหลทั้งซอย", (await visitor.Submit(page, "track", "reply", ("Form.Text", Text))).QuerySelector("h1")!.TextContent);
        await visitor.Open($"track/{second}");
        app.Clock.Advance(TimeSpan.FromHours(25));
        await visitor.Open($"track/{second}");
        var late = await visitor.Submit(page, "track", "reply", ("Form.Text", "ข้อความที่สอง"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.NotNull(late.QuerySelector("input[name='Form.Code']"));
        foreach (var code in new[] { first, second })
            Assert.DoesNotContain("ข้อความที่สอง", (await app.Client().GetJson($"tracking/{code}")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Text, (await app.Client().GetJson($"tracking/{second}")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_what_was_closed_meanwhile_comes_back_with_the_way_on()
    {
        var (code, id) = await app.Receive();
        var (visitor, page) = await Follow(code);
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        await Officer.Send($"complaints/{id}/closure");

        var late = await visitor.Submit(page, "track", "reply", ("Form.Text", Text));
        Assert.Equal(HttpStatusCode.Conflict, visitor.Answer.StatusCode);
        Assert.Equal(Text, Typed(late, "Form.Text"));
        Assert.Contains("ขอให้ดำเนินการต่อได้ภายใน 30 วัน", late.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(late.QuerySelector("form a[href='track/reopening']"));

        app.Clock.Advance(TimeSpan.FromDays(31));
        late = await visitor.Submit(late, "track", "reply", ("Form.Text", Text)); // the form is too old as well
        late = await visitor.Submit(late, "track", "reply", ("Form.Text", Text), ("Form.Code", code));
        Assert.Contains("แจ้งเรื่องใหม่ได้", late.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Text, Typed(late, "Form.Text"));
    }

    [Fact]
    public async Task The_other_forms_of_the_page_are_there_when_they_are_sent_too()
    {
        var ((first, _), (second, _)) = (await app.Receive("น้ำไม่ไหลทั้งซอย"), await app.Receive("สุนัขจรจัดหน้าตลาด"));
        var visitor = new Visitor(app.Browser());
        var question = await visitor.Open("track");
        var shown = await visitor.Submit(question, "track", "code", ("Form.Code", first));
        Assert.Equal("สุนัขจรจัดหน้าตลาด", (await visitor.Submit(question, "track", "code", ("Form.Code", second))).QuerySelector("h1")!.TextContent);
        app.Clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Contains("ออกจากเรื่องแล้ว", (await visitor.Submit(shown, "track", "leave")).MainText(), StringComparison.Ordinal);
    }

    private async Task<(Visitor Visitor, IHtmlDocument Page)> Follow(string code, string path = "track")
    {
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        return (visitor, await visitor.Open(path));
    }

    private static string Typed(IDocument page, string field) => page.QuerySelector<IHtmlTextAreaElement>($"textarea[name='{field}']")!.Value;
}
