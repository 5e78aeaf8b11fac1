using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Reports;

/// <summary>Submitting freezes; opening again makes the next version.</summary>
public sealed class SubmitReportTests
{
    private const string Submission = "years/2570/report/submission", Reopening = "years/2570/report/reopening", Report = "years/2570/report?round=6m";
    private const string Reason = "ใกล้ครบกำหนดส่ง จะแก้ไขเป็นฉบับที่ 2";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submitted_report_stays_as_it_was_and_everybody_reads_it()
    {
        await using var app = await Start();
        var submitted = await app.Client().PostAsJsonAsync(Submission, new { round = "6m", note = "รายงานตามที่นายกลงนาม", acceptMissing = Reason }, Ct);
        Assert.Equal(HttpStatusCode.OK, submitted.StatusCode);
        var before = await app.Client().GetStringAsync(Report, Ct);

        await app.Sql("update project_years set declared = 'Done', ordinance = 1 where fiscal_year = 2570; update projects set name = 'เปลี่ยนชื่อ';");
        await app.Sql(ReportedPlan.Paid("1-03", 1000, "2027-03-30", "ฎ.9"));

        Assert.Equal(before, await app.Client().GetStringAsync(Report, Ct));
        var publicly = await app.Client(null).GetJson(Report);
        Assert.Equal(7.41m, publicly.GetProperty("score").GetDecimal());
        Assert.Equal(4100, ReportTests.Project(publicly, "1-03").GetProperty("disbursed").GetDecimal());
        Assert.Equal("รายงานตามที่นายกลงนาม", publicly.GetProperty("submission").Text("note"));
        Assert.Equal(JsonValueKind.Null, publicly.GetProperty("submission").GetProperty("by").ValueKind);
        Assert.Empty(publicly.GetProperty("missing").EnumerateArray());
        Assert.NotEmpty((await app.Client().GetJson(Report)).GetProperty("missing").EnumerateArray());
        foreach (var page in new[] { "reports", "reports/2570/6m", "reports/2570/6m/paper" })
            Assert.Equal(HttpStatusCode.OK, (await app.Browser(null).GetAsync(page, Ct)).StatusCode);
        foreach (var format in new[] { "docx", "xlsx" })
            Assert.Equal(HttpStatusCode.OK, (await app.Client(null).GetAsync($"{Report}&format={format}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client(null).GetAsync("years/2570/report?round=12m", Ct)).StatusCode);
    }

    [Fact]
    public async Task It_can_be_submitted_once_and_corrected_as_the_next_version()
    {
        await using var app = await Start();
        await Accepted(app.Client().PostAsJsonAsync(Submission, new { round = "6m", acceptMissing = Reason }, Ct));
        Assert.Equal("already-submitted", await Refused(app.Client().PostAsJsonAsync(Submission, new { round = "6m", acceptMissing = Reason }, Ct)));

        await Accepted(app.Client().PostAsJsonAsync(Reopening, new { round = "6m", reason = "ฎีกาเลขที่ 9 ตกหล่นจากรายงาน" }, Ct));
        Assert.Equal("already-reopened", await Refused(app.Client().PostAsJsonAsync(Reopening, new { round = "6m", reason = "ฎีกาเลขที่ 9 ตกหล่นจากรายงาน" }, Ct)));
        await app.Sql(ReportedPlan.Paid("1-03", 1000, "2027-03-30", "ฎ.9"));
        Assert.Equal(5100, Disbursed(await app.Client().GetJson(Report)));
        Assert.Equal(4100, Disbursed(await app.Client(null).GetJson(Report)));

        await Accepted(app.Client().PostAsJsonAsync(Submission, new { round = "6m", acceptMissing = Reason }, Ct));
        var second = await app.Client(null).GetJson(Report);
        Assert.Equal(5100, Disbursed(second));
        Assert.Equal(2, second.GetProperty("submission").GetProperty("version").GetInt32());
        Assert.Equal("ฎีกาเลขที่ 9 ตกหล่นจากรายงาน", second.GetProperty("submission").Text("correctionReason"));
        Assert.Equal(4100, Disbursed(await app.Client(null).GetJson($"{Report}&version=1")));
    }

    [Fact]
    public async Task A_submitted_12_month_report_closes_its_year_until_it_is_opened_again()
    {
        await using var app = await Start();
        app.Now(ReportedPlan.InOctober);
        Task<HttpResponseMessage> Pay() => app.Client(Roles.DivisionOfficer, "SP").PostAsJsonAsync(
            "projects/1-03/years/2570/spending", new { amount = 100, paidOn = "2027-09-20", document = "ฎ.77" }, Ct);

        await Accepted(app.Client().PostAsJsonAsync(Submission, new { round = "12m", acceptMissing = Reason }, Ct));
        Assert.Equal("year-reported", await Refused(Pay()));
        await Accepted(app.Client().PostAsJsonAsync(Reopening, new { round = "12m", reason = "ฎีกาเลขที่ 77 ตกหล่นจากรายงาน" }, Ct));
        await Accepted(Pay());
        await Accepted(app.Client().PostAsJsonAsync(Submission, new { round = "12m", acceptMissing = Reason }, Ct));
        Assert.Equal("year-reported", await Refused(Pay()));
    }

    [Fact]
    public async Task What_is_missing_keeps_it_from_being_submitted_unless_somebody_says_why()
    {
        await using var app = await Start();
        Assert.Equal("report-incomplete", await Refused(app.Client().PostAsJsonAsync(Submission, new { round = "6m" }, Ct)));
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client().PostAsJsonAsync(Submission, new { round = "6m", acceptMissing = "สั้น" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client().PostAsJsonAsync(Submission, new { round = "3m", acceptMissing = Reason }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client().PostAsJsonAsync("years/2575/report/submission", new { round = "6m" }, Ct)).StatusCode);
        Assert.Equal("not-submitted", await Refused(app.Client().PostAsJsonAsync(Reopening, new { round = "6m", reason = Reason }, Ct)));
        Assert.Equal(JsonValueKind.Null, (await app.Client().GetJson(Report)).GetProperty("submission").ValueKind);
    }

    [Theory]
    [InlineData("2027-03-31T16:59:00Z", "round-not-over")] // a minute before April in Thailand
    [InlineData("2027-03-31T17:00:00Z", null)]
    public async Task It_is_submitted_only_after_the_rounds_last_day_in_thailand(string now, string? refusal)
    {
        await using var app = await Start();
        app.Now(now);
        var answer = await app.Client().PostAsJsonAsync(Submission, new { round = "6m", acceptMissing = Reason }, Ct);
        Assert.Equal(refusal, answer.IsSuccessStatusCode ? null : (await answer.Json()).Text("code"));
    }

    [Fact]
    public async Task Only_one_of_two_who_submit_at_once_does()
    {
        await using var app = await Start();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Client().PostAsJsonAsync(Submission, new { round = "6m", acceptMissing = Reason }, Ct)));
        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, $"{answer.StatusCode}"));
    }

    [Fact]
    public async Task Only_a_plan_officer_submits_and_opens_again()
    {
        await using var app = await Start();
        foreach (var role in Roles.All.Where(role => role != Roles.PlanOfficer))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Client(role).PostAsJsonAsync(Submission, new { round = "6m", acceptMissing = Reason }, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Client(role).PostAsJsonAsync(Reopening, new { round = "6m", reason = Reason }, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Browser(role).GetAsync("reports/2570/6m/submission", Ct)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client(null).PostAsJsonAsync(Submission, new { round = "6m", acceptMissing = Reason }, Ct)).StatusCode);
    }

    private static async Task<PlanApp> Start()
    {
        var app = PlanApp.Seeded.Take();
        app.Now(ReportedPlan.InApril);
        await app.Work();
        return app;
    }

    private static decimal Disbursed(JsonElement report) => ReportTests.Project(report, "1-03").GetProperty("disbursed").GetDecimal();

    private static async Task Accepted(Task<HttpResponseMessage> answer) => Assert.True((await answer).IsSuccessStatusCode, await (await answer).Content.ReadAsStringAsync(Ct));

    private static async Task<string> Refused(Task<HttpResponseMessage> answer)
    {
        Assert.Equal(HttpStatusCode.Conflict, (await answer).StatusCode);
        return (await (await answer).Json()).Text("code");
    }
}
