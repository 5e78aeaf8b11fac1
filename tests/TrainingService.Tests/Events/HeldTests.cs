using System.Net;
using Testing;

namespace TrainingService.Tests.Events;

/// <summary>What everybody may know of trainings that were held.</summary>
public sealed class HeldTests(Browser browser) : IClassFixture<Browser>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_reads_what_was_held_in_a_year_how_many_came_and_what_it_cost()
    {
        await using var app = TrainingApp.TakeListening();
        await HeldEvent.Of(app, ("มาลี ใจดี", 2), ("สมชาย รักดี", 1), ("ไม่มา สักครั้ง", 0));
        var planned = TrainingApp.Event("อบรมที่ยังวางแผน");
        planned["speakers"] = Array.Empty<object>();
        await app.Planned(planned);
        var year = await app.Client(role: null).GetJson("events/held?fiscalYear=2570");
        var held = Assert.Single(year.GetProperty("items").EnumerateArray());
        Assert.Equal(("1-03", "SP", 2, 1), (held.Text("projectCode"), held.Text("division"), held.GetProperty("attended").GetInt32(), year.GetProperty("total").GetInt32()));
        Assert.DoesNotContain("มาลี", year.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, (await app.Client(role: null).GetJson("events/held?fiscalYear=2569")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client(role: null).GetAsync(new Uri("events/held?fiscalYear=2027", UriKind.Relative), Ct)).StatusCode);

        foreach (var width in (int[])[1280, 360])
        {
            var page = await browser.NewPage(app.CreateClient().BaseAddress!.ToString(), width);
            await page.GotoAsync("training/held/2570");
            await page.ShouldBeAccessible();
            Assert.Contains("หอประชุม อบต.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal("2570", await page.Locator("meta[name=fiscal-year]").GetAttributeAsync("content"));
            await page.GotoAsync("training/held/2569");
            Assert.Contains("ไม่มีการจัดอบรมในปีงบประมาณนี้", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            await page.ShouldBeAccessible();
            Assert.Equal((int)HttpStatusCode.NotFound, (await page.GotoAsync("training/held/abc"))!.Status);
        }
    }
}
