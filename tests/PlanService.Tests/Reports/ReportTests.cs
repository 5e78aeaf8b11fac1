using System.Net;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Reports;

/// <summary>The report while it is being prepared.</summary>
public sealed class ReportTests(ReportTests.Worked worked) : IClassFixture<ReportTests.Worked>
{
    /// <summary>In April 2570, with some work done.</summary>
    public sealed class Worked : IAsyncLifetime
    {
        public PlanApp App { get; } = PlanApp.Seeded.Take();

        public async ValueTask InitializeAsync()
        {
            App.Now(ReportedPlan.InApril);
            await App.Work();
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_holds_every_project_in_the_plans_order_as_it_stood_on_the_last_day()
    {
        var report = await worked.App.Client().GetJson("years/2570/report?round=6m");

        Assert.Equal(27, report.GetProperty("projects").GetArrayLength());
        Assert.Equal("1-01", report.GetProperty("projects")[0].Text("code"));
        Assert.Equal("4-06", report.GetProperty("projects")[26].Text("code"));
        Assert.Equal("2026-10-01", report.Text("from"));
        Assert.Equal("2027-03-31", report.Text("to"));
        Assert.Equal("2027-04-30", report.Text("dueOn"));
        Assert.Equal("done", Project(report, "1-01").Text("status"));
        Assert.Equal("in-progress", Project(report, "1-03").Text("status"));
        Assert.Equal("in-progress", Project(report, "1-06").Text("status"));
        Assert.True(Project(report, "1-06").GetProperty("isLate").GetBoolean());
        Assert.Equal("waiting", Project(report, "2-01").Text("status"));
        Assert.Equal("could-not", Project(report, "4-04").Text("status"));
        Assert.Equal("not-enough-staff", Project(report, "4-04").Text("obstacle"));
        Assert.Equal(7.41m, report.GetProperty("score").GetDecimal()); // (1 + 2 × 0.5) ÷ 27
        Assert.Equal((1, 2, 23, 1), Counts(report));
    }

    [Fact]
    public async Task Money_and_publications_count_up_to_the_rounds_last_day()
    {
        var half = Project(await worked.App.Client().GetJson("years/2570/report?round=6m"), "1-03");
        var whole = Project(await worked.App.Client().GetJson("years/2570/report?round=12m"), "1-03");

        Assert.Equal((13000, 13000, 4100), (Baht(half, "planned"), Baht(half, "ordinance"), Baht(half, "disbursed")));
        Assert.True(half.GetProperty("inOrdinance").GetBoolean());
        Assert.Equal(4600, Baht(whole, "disbursed"));
        Assert.Equal(["ประกาศเดือนมีนาคม"], half.GetProperty("publications").EnumerateArray().Select(row => row.Text("title")));
        Assert.Equal(2, whole.GetProperty("publications").GetArrayLength());
        Assert.Equal(["executive", "council", "staff"], half.GetProperty("targetGroups").Texts());
        Assert.Equal("1.1", half.GetProperty("mission").Text("code"));
    }

    [Fact]
    public async Task What_is_missing_is_listed_with_the_page_where_it_is_entered()
    {
        var report = await worked.App.Client().GetJson("years/2570/report?round=6m");

        Assert.Contains(("no-ordinance", "1-06", "must"), Gaps(report));
        Assert.Contains(("no-ordinance", "3-01", "must"), Gaps(report));
        Assert.DoesNotContain(("no-ordinance", "1-03", "must"), Gaps(report));
        Assert.Contains(("late-undeclared", "1-06", "must"), Gaps(report));
        Assert.Contains(("not-confirmed", "4-04", "must"), Gaps(report));
        Assert.DoesNotContain(("not-confirmed", "1-03", "must"), Gaps(report));
        Assert.Contains(("plan-not-published", null, "must"), Gaps(report));
        Assert.Contains(("open-findings", null, "must"), Gaps(report));
        Assert.Contains(("unmeasured", "1-03", "should"), Gaps(report));
        Assert.Contains(("nothing-recorded", "2-01", "should"), Gaps(report));
        Assert.DoesNotContain(Gaps(report), gap => gap.Code == "done-unproven");
        Assert.Contains(("unmeasured", "1-03", "must"), Gaps(await worked.App.Client().GetJson("years/2570/report?round=12m")));
        foreach (var link in report.GetProperty("missing").EnumerateArray().Select(gap => gap.Text("link").Split('#')[0]).Distinct().Where(link => !link.EndsWith("/status", StringComparison.Ordinal)).Take(5))
            Assert.Equal(HttpStatusCode.OK, (await worked.App.Browser().GetAsync(link, Ct)).StatusCode);
    }

    [Theory]
    [InlineData("years/2570/report", "round", "6m, 12m")]
    [InlineData("years/2570/report?round=9m", "round", "6m, 12m")]
    [InlineData("years/2570/report?round=6m&format=pdf", "format", "json, docx, xlsx")]
    public async Task An_unknown_round_or_format_is_told_which_there_are(string path, string field, string allowed)
    {
        var answer = await worked.App.Client().GetAsync(path, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(allowed, (await answer.Json()).GetProperty("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("years/2575/report?round=6m")]
    [InlineData("years/2570/report?round=6m&version=1")]
    public async Task What_there_is_not_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await worked.App.Client().GetAsync(path, Ct)).StatusCode);

    [Fact]
    public async Task All_staff_read_it_and_nobody_else()
    {
        foreach (var role in Roles.All)
        {
            Assert.Equal(HttpStatusCode.OK, (await worked.App.Client(role).GetAsync("years/2570/report?round=6m", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await worked.App.Browser(role).GetAsync("reports/2570/6m", Ct)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await worked.App.Client(null).GetAsync("years/2570/report?round=6m", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await worked.App.Browser(null).GetAsync("reports/2570/6m", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await worked.App.Browser(null).GetAsync("reports/2570/6m/paper", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_paper_speaks_official_thai()
    {
        var paper = await (await worked.App.Browser().GetAsync("reports/2570/6m/paper", Ct)).Content.ReadAsStringAsync(Ct);
        Assert.Contains("รอบ ๖ เดือน (๑ ตุลาคม ๒๕๖๙ – ๓๑ มีนาคม ๒๕๗๐)", WebUtility.HtmlDecode(paper), StringComparison.Ordinal);
        Assert.Contains("๔,๑๐๐ บาท (สี่พันหนึ่งร้อยบาทถ้วน)", WebUtility.HtmlDecode(paper), StringComparison.Ordinal);
        Assert.Contains("เนื่องจากบุคลากรไม่เพียงพอ", WebUtility.HtmlDecode(paper), StringComparison.Ordinal);
    }

    internal static JsonElement Project(JsonElement report, string code) => report.GetProperty("projects").EnumerateArray().Single(project => project.Text("code") == code);

    internal static (int Done, int InProgress, int Waiting, int CouldNot) Counts(JsonElement report)
    {
        int Count(string name) => report.GetProperty("counts").GetProperty(name).GetInt32();
        return (Count("done"), Count("inProgress"), Count("waiting"), Count("couldNot"));
    }

    private static decimal Baht(JsonElement project, string field) => project.GetProperty(field).GetDecimal();

    private static List<(string Code, string? Project, string Severity)> Gaps(JsonElement report) =>
        [.. report.GetProperty("missing").EnumerateArray().Select(gap => (gap.Text("code"), gap.GetProperty("projectCode").GetString(), gap.Text("severity")))];
}
