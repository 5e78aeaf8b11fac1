using System.Net;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Tests.Tracking;

/// <summary>A into B into C: what the author of A sees by the code.</summary>
public sealed class MergedStoryTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();
    private string _code = "";
    private string _first = "";
    private Guid _lead;

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    public async ValueTask InitializeAsync()
    {
        (_code, var a) = await _app.Receive("หลุมหน้าตลาด");
        var (_, b) = await _app.Receive("ถนนทรุดหน้าตลาด");
        _app.Clock.Advance(TimeSpan.FromDays(2));
        (_first, _lead) = await _app.Receive("ถนนหน้าตลาดพัง");
        await Officer.Send($"complaints/{a}/merging", new { into = b });
        await Officer.Send($"complaints/{b}/merging", new { into = _lead });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task State_promise_and_answer_are_those_of_the_last_and_so_is_what_concerns_everybody()
    {
        await Officer.Send($"complaints/{_lead}/assignment", new { division = "PW" });
        await Officer.Send($"complaints/{_lead}/updates", new { text = "ข้อความถึงผู้แจ้งคนแรก", visibleToComplainant = true });
        var due = ThaiCalendar.DayInBangkok(_app.Clock.GetUtcNow()).AddDays(40);
        await Officer.Send($"complaints/{_lead}/extension", new { newDueOn = due, reason = "ต้องจัดจ้างตามระเบียบก่อน" });
        await Officer.Send($"complaints/{_lead}/resolution", new { outcome = "fixed", text = "ลาดยางใหม่ทั้งช่วงแล้ว" });
        await _app.Client().Send($"tracking/{_first}/reopening", new { reason = "ที่หน้าบ้านดิฉันยังทรุดอยู่" });

        var seen = await _app.Client().GetJson($"tracking/{_code}");
        Assert.Equal(("in-progress", "หลุมหน้าตลาด", true), (seen.Text("status"), seen.Text("subject"), seen.GetProperty("merged").GetBoolean()));
        var story = seen.GetProperty("updates").EnumerateArray().ToList();
        Assert.Equal(["received", "merged", "merged", "extended", "resolved", "reopened"], story.Select(entry => entry.Text("kind")));
        Assert.Equal("ต้องจัดจ้างตามระเบียบก่อน", story[3].Text("text"));
        Assert.Equal(due.ToString("O", System.Globalization.CultureInfo.InvariantCulture), story[3].Text("dueOn"));
        Assert.All(story, entry => Assert.False(entry.GetProperty("fromComplainant").GetBoolean()));
        foreach (var kept in (string[])["ข้อความถึงผู้แจ้งคนแรก", "หน้าบ้านดิฉัน", "ถนนหน้าตลาดพัง"])
            Assert.DoesNotContain(kept, seen.ToString(), StringComparison.Ordinal);

        await Officer.Send($"complaints/{_lead}/rejection", new { reason = "เป็นทางหลวงชนบท ส่งต่อแล้ว" });
        Assert.Equal("เป็นทางหลวงชนบท ส่งต่อแล้ว", (await _app.Client().GetJson($"tracking/{_code}")).Text("text"));
    }

    [Fact]
    public async Task The_page_offers_nothing_that_would_be_refused_and_does_not_say_that_the_reader_is_awaited()
    {
        var visitor = new Visitor(_app.Browser());
        await visitor.Open($"track/{_code}");
        await Officer.Send($"complaints/{_lead}/waiting", new { reason = "ขอภาพหลุมที่ลึกที่สุด" });
        var page = await visitor.Open("track");
        Assert.Contains("เรารอข้อมูลจากผู้แจ้งคนแรก", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("จากท่าน", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("ขอภาพหลุม", page.MainText(), StringComparison.Ordinal);

        await _app.Client().Send($"tracking/{_first}/reply", new { text = "ส่งแล้ว" });
        await Officer.Send($"complaints/{_lead}/resolution", new { outcome = "fixed", text = "ลาดยางใหม่ทั้งช่วงแล้ว" });
        await _app.Client().Send($"tracking/{_first}/reopening", new { reason = "ที่หน้าบ้านดิฉันยังทรุดอยู่" });
        await Officer.Send($"complaints/{_lead}/resolution", new { outcome = "fixed", text = "ลาดยางเพิ่มอีกช่วงแล้ว" });
        page = await visitor.Open("track");
        Assert.Contains("ลาดยางเพิ่มอีกช่วงแล้ว", page.GetElementById("result")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ผู้แจ้งคนแรกขอให้ดำเนินการต่อ", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ท่านแจ้งเรื่องใหม่ได้", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("หน้าบ้านดิฉัน", page.MainText(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href='track/reopening']"));
        Assert.DoesNotContain(page.QuerySelectorAll("input[name=_handler]"), handler => handler.GetAttribute("value") is "reply" or "rating");

        foreach (var (verb, body) in new (string, object)[] { ("reply", new { text = "เพิ่มเติม" }), ("reopening", new { reason = "ยังทรุดอยู่ที่เดิม" }), ("rating", new { score = 5, @fixed = true }) })
            Assert.Equal((HttpStatusCode.Conflict, "merged"), await _app.Client().Send($"tracking/{_code}/{verb}", body));
    }
}
