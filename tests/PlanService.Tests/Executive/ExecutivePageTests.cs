using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PlanService.Data;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Executive;

/// <summary>The executive's page and its data, on 12 March 2570 with some work done.</summary>
public sealed partial class ExecutivePageTests(ExecutivePageTests.Stage stage) : IClassFixture<ExecutivePageTests.Stage>
{
    public sealed class Stage : IAsyncLifetime
    {
        public PlanApp App { get; } = PlanApp.Listening.Take();

        public Browser Browser { get; } = new();

        public string Address { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Address = App.CreateClient().BaseAddress!.ToString();
            App.Clock.Set(new(2027, 3, 1, 5, 0, 0, TimeSpan.Zero));
            await Browser.InitializeAsync();
            var client = App.Client(Roles.DivisionOfficer, "SP");
            await Record(client, "projects/1-01/years/2570/publications", new { title = "ประกาศเก่า", channel = "board", publishedOn = "2027-02-27" }); // more than a week before
            App.Clock.Set(new(2027, 3, 12, 5, 0, 0, TimeSpan.Zero));
            await Record(client, "projects/1-03/years/2570/steps/1/completion", new { on = "2027-03-10", evidence = Array.Empty<object>() });
            await Record(client, "projects/1-03/years/2570/spending", new { amount = 11_000, paidOn = "2027-03-11", document = "ฎีกา 118/2570" });
            await Record(client, "projects/1-01/years/2570/measurements", new { indicator = "output-2", value = 70 });
            await Record(client, "projects/1-01/years/2570/publications", new { title = "ประมวลจริยธรรม", channel = "website", publishedOn = "2027-03-09" });
            await App.InDatabase((PlanDb db) => db.Database.ExecuteSqlAsync(
                $"""
                update project_years set next_due_on = '2027-03-02' where code = '1-06' and fiscal_year = 2570;
                update project_years set declared = 'Done' where code = '2-04' and fiscal_year = 2570;
                update project_years set declared = 'CouldNot', obstacle = 'NoBudget' where code = '4-06' and fiscal_year = 2570;
                """));
        }

        private static async Task Record(HttpClient client, string path, object body)
        {
            var answer = await client.PostAsJsonAsync(path, body);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            await App.DisposeAsync();
        }
    }

    private const string Api = "years/2570/executive";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(Roles.DivisionOfficer, HttpStatusCode.Forbidden)]
    [InlineData(Roles.ComplaintOfficer, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Admin, HttpStatusCode.Forbidden)]
    [InlineData(Roles.DivisionHead, HttpStatusCode.OK)]
    [InlineData(Roles.PlanOfficer, HttpStatusCode.OK)]
    [InlineData(Roles.Executive, HttpStatusCode.OK)]
    public async Task It_is_for_those_who_lead_and_keep_the_plan(string? role, HttpStatusCode status)
    {
        Assert.Equal(status, (await stage.App.Client(role, "SP").GetAsync(Api, Ct)).StatusCode);
        using var reader = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(stage.Address + "plan/") };
        reader.DefaultRequestHeaders.Add("Accept", "text/html");
        var page = await (role is null ? reader : reader.As(role, "SP")).GetAsync(Api, Ct);
        Assert.Equal(role is null ? HttpStatusCode.Redirect : status, page.StatusCode); // to the sign-in
    }

    [Fact]
    public async Task It_tells_every_project_what_changed_within_a_week_and_what_will_be_missed()
    {
        var year = await stage.App.Client(Roles.Executive).GetJson(Api);
        Assert.Equal((27, 44), (year.GetProperty("projects").GetArrayLength(), year.GetProperty("yearGonePercent").GetInt32()));
        Assert.Equal("1-01", year.GetProperty("projects")[0].Text("code"));

        var project = year.GetProperty("projects").EnumerateArray().Single(one => one.Text("code") == "1-03");
        Assert.Equal(("on-track", 1, 5, 84), (project.Text("status"), project.GetProperty("stepsDone").GetInt32(), project.GetProperty("steps").GetInt32(), project.GetProperty("spentPercent").GetInt32()));
        var missed = project.GetProperty("missed").EnumerateArray().First(); // the money is spent in time, the steps are not done
        Assert.Equal(("steps", "ผ่านไป 44 % ของปี ทำแล้ว 1 จาก 5 ขั้นตอน (20 %) ถ้าทำต่อเท่านี้สิ้นปีจะได้ 45 %"), (missed.Text("of"), missed.Text("sentence")));
        Assert.DoesNotContain(project.GetProperty("missed").EnumerateArray(), one => one.Text("of") == "money");
        foreach (var over in (string[])["2-04", "4-06"])
            Assert.Empty(year.GetProperty("projects").EnumerateArray().Single(one => one.Text("code") == over).GetProperty("missed").EnumerateArray());

        var rate = year.GetProperty("projects")[0].GetProperty("missed").EnumerateArray().Single(one => one.Text("of") == "rate");
        Assert.Equal("output-2", rate.Text("indicator"));
        Assert.Contains("ร้อยละ 70", rate.Text("sentence"), StringComparison.Ordinal);

        var changes = year.GetProperty("changes");
        Assert.Equal(("2027-03-05", 1, 1, 11_000, 1), (changes.Text("since"), changes.GetProperty("steps").GetInt32(), changes.GetProperty("payments").GetInt32(), changes.GetProperty("baht").GetDecimal(), changes.GetProperty("publications").GetInt32()));
        Assert.DoesNotContain("ประกาศเก่า", changes.ToString(), StringComparison.Ordinal);
        Assert.Contains("ประมวลจริยธรรม", changes.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_sorted_by_what_wants_looking_at_and_says_what_it_can_t_read()
    {
        var client = stage.App.Client(Roles.Executive);
        string[] States(System.Text.Json.JsonElement year) => [.. year.GetProperty("projects").EnumerateArray().Select(one => one.Text("code"))];
        Assert.Equal(["4-06", "1-06"], States(await client.GetJson($"{Api}?sort=state"))[..2]);
        Assert.Equal("2-04", States(await client.GetJson($"{Api}?sort=state"))[^1]);
        var missed = (await client.GetJson($"{Api}?sort=pace")).GetProperty("projects").EnumerateArray().Select(one => one.GetProperty("missed").GetArrayLength()).ToList();
        Assert.Equal(missed.OrderDescending(), missed);

        var refused = await client.GetAsync("years/1999/executive?sort=colour", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(["fy", "sort"], (await refused.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        Assert.Equal(0, (await client.GetJson("years/2580/executive")).GetProperty("projects").GetArrayLength());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_page_is_accessible_fits_the_screen_and_is_one_sheet_of_paper(int width)
    {
        var page = await stage.Browser.NewPage(stage.Address, width);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.Executive])}")]);
        await page.GotoAsync("plan/dashboard?fiscalYear=2570");
        await page.GetByRole(AriaRole.Link, new() { Name = "มุมมองผู้บริหาร" }).ClickAsync();
        await Assertions.Expect(page.Locator(".is-dense tbody tr")).ToHaveCountAsync(27);
        await page.ShouldBeAccessible();
        if (Environment.GetEnvironmentVariable("KEEP_SHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = $"{folder}/executive-{width}.png", FullPage = true });
        await page.GetByRole(AriaRole.Link, new() { Name = "จะไม่ทัน", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?sort=pace$"));
        await page.ShouldBeAccessible();

        var paper = await page.PdfAsync(new() { PreferCSSPageSize = true, Path = Environment.GetEnvironmentVariable("KEEP_SHOTS") is { } kept ? $"{kept}/executive.pdf" : null });
        Assert.Single(Sheets().Matches(Encoding.Latin1.GetString(paper)));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheets();
}
