using System.Net;
using AngleSharp;

namespace PlanService.Tests.Pages;

/// <summary>Nothing on the pages or in the API counts on the seed's 27 projects, 5 years and 4 dimensions.</summary>
public sealed class OtherPlanTests : IAsyncDisposable
{
    private readonly PlanApp _app = PlanApp.Empty.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Sixty_projects_of_three_dimensions_and_three_years_are_shown()
    {
        await Import(OtherPlan.Document(dimensions: 3, perMission: 10, firstYear: 2571, years: 3));
        var page = await Open("");

        Assert.Equal(60, page.QuerySelectorAll(".matrix th.name > a").Length);
        Assert.Equal(3, page.QuerySelectorAll(".matrix .is-dim").Length);
        Assert.Equal(["2571(บาท)", "2572(บาท)", "2573(บาท)"], page.QuerySelectorAll(".matrix thead th.num").Take(3).Select(cell => cell.TextContent));
        Assert.Contains("180,000", page.QuerySelector(".matrix tfoot .is-sum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _app.Browser().GetAsync("projects/3-20", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.Browser().GetAsync("findings", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_plan_too_long_for_one_page_is_shown_page_by_page_with_its_sums_on_top()
    {
        await Import(OtherPlan.Document(dimensions: 3, perMission: 40, firstYear: 2571, years: 2));
        var first = await Open("");
        Assert.Equal(200, first.QuerySelectorAll(".matrix th.name > a").Length);
        Assert.Empty(first.QuerySelectorAll(".matrix .is-sum"));
        Assert.Contains("480,000", first.QuerySelector(".scroll:not(:has(.matrix)) tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(first.QuerySelectorAll(".pages a"), link => link.GetAttribute("href")!.EndsWith("page=2", StringComparison.Ordinal));
        Assert.Equal(40, (await Open("?page=2")).QuerySelectorAll(".matrix th.name > a").Length);
        Assert.Equal(80, (await Open("?dimension=2")).QuerySelectorAll(".matrix th.name > a").Length);
    }

    [Fact]
    public async Task Ten_years_and_two_projects_are_a_plan_too()
    {
        await Import(OtherPlan.Document(dimensions: 1, perMission: 1, firstYear: 2571, years: 10));
        var plan = (await _app.Client().GetJson("plans")).GetProperty("items")[0];
        Assert.Equal(10, plan.GetProperty("fiscalYears").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await _app.Browser().GetAsync("", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_newest_plan_is_shown_unless_another_is_named()
    {
        await Import(OtherPlan.Document(dimensions: 1, perMission: 1, firstYear: 2571, years: 5));
        var older = (await _app.Client().GetJson("plans")).GetProperty("items")[0].Text("id");
        await Import(OtherPlan.Document(dimensions: 2, perMission: 1, firstYear: 2571, years: 5));

        Assert.Equal(4, (await _app.Client().GetJson("projects")).GetProperty("total").GetInt32());
        Assert.Equal(2, (await _app.Client().GetJson($"projects?planId={older}")).GetProperty("total").GetInt32());
        Assert.Contains($"projects/1-01?planId={older}", await _app.Browser().GetStringAsync($"?planId={older}", Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99,999,999,999")]
    [InlineData("999,999,999,999,999,999,999")]
    [InlineData("1,000.555")]
    public async Task Any_amount_is_imported_and_kept_as_written(string amount)
    {
        await Import(OtherPlan.Document(dimensions: 1, perMission: 1, firstYear: 2571, years: 5, amount));
        var project = await _app.Client().GetJson("projects/1-01");
        Assert.Equal(amount, project.GetProperty("asWritten").GetProperty("budgets").Text("2571"));
        Assert.Equal(HttpStatusCode.OK, (await _app.Client().GetAsync($"plans/{project.Text("planId")}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.Browser().GetAsync("", Ct)).StatusCode);
    }

    private async Task<AngleSharp.Dom.IDocument> Open(string path)
    {
        var html = await _app.Browser().GetStringAsync(path, Ct);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), Ct);
    }

    private async Task Import(byte[] document)
    {
        var answer = await _app.Client().PostAsync("imports", PlanApp.Document(document), Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Ct));
    }
}
