using System.Net;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>Whoever reported the same matter later follows the first report, along a chain of any length, and is asked for nothing.</summary>
public sealed class MergedTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task Each_of_a_chain_shows_what_becomes_of_its_end_and_none_is_asked_what_only_that_author_knows()
    {
        var (a, b, c) = (await app.Receive("หลุมหน้าโรงเรียน"), await app.Receive("ถนนหน้าโรงเรียนพัง"), await app.Receive("ถนนทรุดหน้าโรงเรียน"));
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.Send($"complaints/{a.Id}/merging", new { into = b.Id })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.Send($"complaints/{b.Id}/merging", new { into = c.Id })).Status);
        await Officer.Send($"complaints/{c.Id}/waiting", new { reason = "ขอเลขบ้านที่อยู่ใกล้จุดนั้น" });
        foreach (var code in new[] { a.Code, b.Code })
        {
            var page = await Page(code);
            Assert.Equal("รอข้อมูลจากผู้แจ้งคนแรก", page.QuerySelector(".badge")!.TextContent);
            Assert.Contains("ท่านไม่ต้องทำอะไร", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
            foreach (var word in new[] { "เรารอข้อมูลจากท่าน", "เมื่อท่านตอบ", "ขอเลขบ้าน", "ขอให้ดำเนินการต่อ" })
                Assert.DoesNotContain(word, page.MainText(), StringComparison.Ordinal);
            Assert.Null(page.QuerySelector("textarea"));
        }

        var lead = await Page(c.Code);
        Assert.Contains("เรารอข้อมูลจากท่าน", lead.MainText(), StringComparison.Ordinal);
        Assert.NotNull(lead.QuerySelector("textarea[name='Form.Text']"));

        await app.Client().Send($"tracking/{c.Code}/reply", new { text = "หน้าบ้านเลขที่ 9" });
        await Officer.Send($"complaints/{c.Id}/resolution", new { outcome = "fixed", text = "ซ่อมถนนแล้ว" });
        foreach (var code in new[] { a.Code, b.Code })
        {
            var seen = await app.Client().GetJson($"tracking/{code}");
            Assert.Equal(("resolved", "ซ่อมถนนแล้ว", true), (seen.Text("status"), seen.Text("text"), seen.GetProperty("merged").GetBoolean()));
            Assert.DoesNotContain("เลขที่ 9", seen.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("ขอให้ดำเนินการต่อ", (await Page(code)).MainText(), StringComparison.Ordinal);
        }
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string code)
    {
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        return await visitor.Open("track");
    }
}
