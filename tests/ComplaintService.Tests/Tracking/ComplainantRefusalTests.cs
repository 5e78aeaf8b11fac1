using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>What can't be done is said to citizens in words for them, with the way on.</summary>
public sealed class ComplainantRefusalTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task While_the_work_goes_on_nothing_is_reopened_and_the_page_says_so_without_a_form()
    {
        var (code, _) = await app.Receive();
        await Refused(code, "reopening", new { reason = "ไฟยังดับอยู่สองต้น" }, "not-answered", "ส่งข้อความถึงเจ้าหน้าที่ในหน้าติดตามเรื่อง");
        await Refused(code, "rating", new { score = 5, @fixed = true }, "not-answered", "ให้คะแนนได้เมื่อเราแจ้งผลแล้ว");
        var page = await Reopening(code);
        Assert.Contains("เรายังดำเนินการเรื่องนี้อยู่", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("textarea"));
        Assert.Null(page.QuerySelector(".notice a[href='new']"));
    }

    [Fact]
    public async Task Who_was_merged_is_told_of_the_other_complaint_and_never_of_reopening()
    {
        var ((_, first), (code, second)) = (await app.Receive("ถนนทรุดหน้าโรงเรียน"), await app.Receive("หลุมหน้าโรงเรียน"));
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        var page = await visitor.Open("track");
        await Officer.Send($"complaints/{second}/merging", new { into = first });
        await Refused(code, "reply", new { text = "ยังเป็นหลุมอยู่" }, "merged", "แจ้งเรื่องใหม่ได้");
        await Refused(code, "reopening", new { reason = "ยังเป็นหลุมอยู่เหมือนเดิม" }, "merged", "แจ้งเรื่องใหม่ได้");
        await Refused(code, "rating", new { score = 1, @fixed = false }, "merged", "ผู้แจ้งคนแรกเป็นผู้ให้คะแนน");

        var late = await visitor.Submit(page, "track", "reply", ("Form.Text", "ยังเป็นหลุมอยู่"));
        Assert.Contains("รวมกับเรื่องเดียวกันที่มีผู้แจ้งก่อน", late.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(late.QuerySelector("form a[href='new']"));
        Assert.Null(late.QuerySelector("a[href='track/reopening']"));
        page = await Reopening(code);
        Assert.NotNull(page.QuerySelector(".notice a[href='new']"));
        Assert.Null(page.QuerySelector("textarea"));
    }

    [Fact]
    public async Task After_thirty_days_a_new_complaint_is_the_way_on()
    {
        var (code, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/rejection", new { reason = "ที่ดินเอกชน อบต. ไม่มีอำนาจ" });
        await Officer.Send($"complaints/{id}/closure");
        await Refused(code, "reply", new { text = "ขอถามเพิ่ม" }, "closed", "ขอให้ดำเนินการต่อได้ภายใน 30 วัน");
        app.Clock.Advance(TimeSpan.FromDays(31));
        await Refused(code, "reply", new { text = "ขอถามเพิ่ม" }, "closed", "แจ้งเรื่องใหม่ได้");
        await Refused(code, "reopening", new { reason = "ไฟยังดับอยู่สองต้น" }, "too-late", "แจ้งเรื่องใหม่ได้");
        var page = await Reopening(code);
        Assert.Contains("ขอให้ดำเนินการต่อได้ถึงวันที่", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".notice a[href='new']"));
        Assert.Null(page.QuerySelector("textarea"));
    }

    private async Task Refused(string code, string verb, object body, string refusal, string said)
    {
        var answer = await app.Client().PostAsJsonAsync($"tracking/{code}/{verb}", body, Ct);
        var problem = await answer.Json();
        Assert.Equal((HttpStatusCode.Conflict, refusal), (answer.StatusCode, problem.Text("code")));
        Assert.Contains(said, problem.Text("title"), StringComparison.Ordinal);
        Assert.DoesNotContain("บันทึกผล", problem.Text("title"), StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Reopening(string code)
    {
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        return await visitor.Open("track/reopening");
    }
}
