using Microsoft.Playwright;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.HeatMaps;

/// <summary>The map with 200 risks, on a desk's screen and on a phone.</summary>
public sealed class HeatMapBrowserTests : RiskPages
{
    [Fact]
    public async Task Two_hundred_risks_are_readable_and_each_cell_leads_to_its_own()
    {
        await Fill(200);
        await SignIn(Roles.PlanOfficer);
        await Page.GotoAsync("risk/registers/2570/heatmap?kind=power&division=FIN");
        await Look("heatmap-filtered");
        await Page.GotoAsync("risk/registers/2570/heatmap?since=1/2/2570");
        await Assertions.Expect(Page.Locator(".page-head")).ToContainTextAsync("200 รายการ");
        await Look("heatmap");
        var counts = await Page.Locator(".heat svg text.n").AllTextContentsAsync();
        Assert.Equal(200, counts.Sum(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)));
        var cell = Page.Locator(".heat svg a").First;
        Assert.Matches("^registers/2570\\?status=open&likelihood=[1-5]&impact=[1-5]$", await cell.GetAttributeAsync("href"));
        await Assertions.Expect(cell.Locator("title")).ToContainTextAsync("คะแนน");
        await Page.Locator("#moved ~ .grid").GetByRole(AriaRole.Link, new() { Name = "ลดลง" }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("#list")).ToContainTextAsync("ลดลง: เทียบกับปี 2569");
        await Look("heatmap-fell");
        await SignIn(Roles.Executive, lang: "en");
        await Page.GotoAsync("risk/registers/2570/heatmap?since=yesterday");
        await Assertions.Expect(Page.Locator(".notice")).ToContainTextAsync("This is no date");
        await Look("heatmap-english");
        await SignIn(Roles.DivisionOfficer, "FIN");
        await Page.GotoAsync("risk/registers/2570/import");
        await Look("import");
    }

    [Fact]
    public async Task It_prints_on_upright_A4()
    {
        await Fill(200);
        await SignIn(Roles.PlanOfficer);
        await Page.GotoAsync("risk/registers/2570/heatmap");
        var pdf = await Page.PdfAsync(new() { PreferCSSPageSize = true, Path = Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder ? Path.Combine(folder, "heatmap.pdf") : null });
        var pages = System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/MediaBox \[0 0 594[.0-9]* 841[.0-9]*\]");
        Assert.InRange(pages, 2, 5);
    }
}
