using System.Net;
using Microsoft.Playwright;
using RiskService.Tests.HeatMaps;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Published;

/// <summary>What everybody reads of a register.</summary>
public sealed class PublishedTests : RiskPages
{
    [Fact]
    public async Task Open_data_has_a_row_for_each_measure_and_nothing_of_controls_or_people()
    {
        await Publish();
        var visitor = App.Client(null, null);
        var rows = await visitor.GetJson("registers/2570/public/data");
        Assert.Equal(["ให้ผู้ตรวจรับเป็นคนละคนกับผู้ขอซื้อ", "=HYPERLINK(\"http://example.com\")"], rows.EnumerateArray().Select(row => row.GetProperty("measure").GetString()));
        Assert.Equal(("กองคลัง", "high", "ออกคำสั่งแยกผู้ตรวจรับแล้ว"), (rows[0].Text("divisionName"), rows[0].Text("level"), rows[0].Text("actionTaken")));

        var answer = await visitor.Get("registers/2570/public/data?format=csv");
        Assert.Equal(("text/csv", "public, max-age=300"), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.ToString()));
        var csv = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"'=HYPERLINK(\"\"http://example.com\"\")\"", csv, StringComparison.Ordinal);
        Assert.Equal(4, csv.Split("\r\n").Length);
        foreach (var secret in (string[])["ตรวจสอบยอดซื้อสะสมรายเดือน", "ผู้อำนวยการกองคลัง", "ผู้ขายรายเดิม", "ผู้ขออนุมัติ"])
        {
            Assert.DoesNotContain(secret, csv, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, await (await App.Browser(null, null).Get("published/2570")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Equal(2570, (await visitor.GetJson("registers/published"))[0].GetProperty("fiscalYear").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("registers/2569/public/data")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Browser(null, null).Get("published/2569")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Get("registers/2570/public/data?format=xls")).StatusCode);
    }

    [Fact]
    public async Task A_page_may_be_kept_shortly_unless_it_shows_who_is_signed_in()
    {
        await Publish();
        var open = await App.Browser(null, null).Get("published/2570");
        Assert.Equal(("public, max-age=300", "Cookie"), (open.Headers.CacheControl?.ToString(), string.Join(',', open.Headers.Vary)));
        Assert.NotEqual("public, max-age=300", (await App.Browser(Roles.Executive, null).Get("published/2570")).Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_public_pages_are_accessible_and_fit_the_screen(int width)
    {
        await SignIn(width, null);
        await Page.GotoAsync("risk/published");
        await Assertions.Expect(Page.Locator(".empty")).ToContainTextAsync("ยังไม่มีการเผยแพร่");
        await Publish();
        await Page.GotoAsync("risk/published");
        await Look("published");
        await Page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = "2570", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("ออกคำสั่งแยกผู้ตรวจรับแล้ว");
        await Look("published-year");
        await Page.GotoAsync("risk/published/2570?level=low");
        await Assertions.Expect(Page.Locator(".empty")).ToContainTextAsync("ไม่พบ");
        await Look("published-none");
        await SignIn(width, null, lang: "en");
        await Page.GotoAsync("risk/published/2570");
        await Look("published-english");
    }

    private async Task Publish()
    {
        var risk = (await App.Finance().Added()).Id();
        var mitigation = await App.Finance().Planned(risk);
        await App.Finance().Planned(risk, "=HYPERLINK(\"http://example.com\")");
        await App.Finance().Ok($"risks/{risk}/treatment", new { treatment = "treat", reason = "สูงกว่าที่ยอมรับได้" });
        await App.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-04-30", divisions = new[] { "FIN" } });
        await App.Finance().Ok("registers/2570/parts/FIN/submission");
        await App.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นชอบ" });
        await App.Executive().Ok("registers/2570/approval");
        await App.Clerk().Ok("registers/2570/publication", new { channels = new[] { "เว็บไซต์ อบต." } });
        await App.Finance().Ok($"mitigations/{mitigation}/completion", new { actionTaken = "ออกคำสั่งแยกผู้ตรวจรับแล้ว" });
    }
}
