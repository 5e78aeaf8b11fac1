using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanService.Import;
using PlanService.Tests.Reports;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Plans;

public sealed class NextPlanTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PlanApp App => _seed.App;

    public ValueTask InitializeAsync() => _seed.InitializeAsync();

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task The_next_plan_begins_as_a_copy_for_the_five_years_after()
    {
        var next = await Next(new { });
        var plan = await App.Client().GetJson($"plans/{next}");
        var before = await _seed.Plan();

        Assert.Equal(("draft", 1, next, _seed.PlanId), (plan.Text("status"), plan.GetProperty("version").GetInt32(), plan.Text("seriesId"), plan.Text("basedOnId")));
        Assert.Equal("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2571 – 2575)", plan.Text("title"));
        Assert.Equal([2571, 2572, 2573, 2574, 2575], plan.GetProperty("fiscalYears").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Equal(27, plan.GetProperty("projectCount").GetInt32());
        Assert.Equal(before.GetProperty("dimensions").GetRawText(), plan.GetProperty("dimensions").GetRawText());
        Assert.Equal(5 * before.GetProperty("totals").GetProperty("byYear").GetProperty("2570").GetDecimal(), plan.GetProperty("totals").GetProperty("grand").GetDecimal());
        Assert.Equal(before.GetRawText(), (await _seed.Plan()).GetRawText());

        var (old, copy) = (await Project("1-03", _seed.PlanId), await Project("1-03", next));
        foreach (var field in new[] { "name", "kind", "mission", "objectives", "rationale", "purposes", "targetGroups", "steps", "divisions", "budgetLines", "outputs", "outcomes" })
            Assert.Equal(old.GetProperty(field).GetRawText(), copy.GetProperty(field).GetRawText());
        Assert.Equal("""{"2571":13000.00,"2572":13000.00,"2573":13000.00,"2574":13000.00,"2575":13000.00}""", copy.GetProperty("budgets").GetRawText());
        Assert.Equal(27 * 5, await App.InDatabase(db => db.ProjectYears.CountAsync(year => year.SeriesId == Guid.Parse(next), Ct)));
    }

    [Fact]
    public async Task The_chosen_projects_are_numbered_without_gaps_in_their_order()
    {
        var next = await Next(new { projects = new[] { "4-06", "1-05", "1-03", "2-02" } });
        var projects = (await App.Client().GetJson($"projects?planId={next}")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["1-01", "1-02", "2-01", "4-01"], projects.Select(project => project.Text("code")));
        foreach (var (now, then) in new[] { ("1-01", "1-03"), ("1-02", "1-05"), ("2-01", "2-02"), ("4-01", "4-06") })
            Assert.Equal((await Project(then, _seed.PlanId)).Text("name"), (await Project(now, next)).Text("name"));
    }

    [Theory]
    [InlineData("same", null, "13000.00")]
    [InlineData("zero", null, "null")]
    [InlineData("raised", 7.25, "13943.00")]
    [InlineData("raised", 100.0, "26000.00")]
    public async Task Budgets_are_those_of_the_last_year_none_or_raised_in_whole_baht(string budgets, double? percent, string expected)
    {
        var next = await Next(new { budgets, percent });

        var copy = (await Project("1-03", next)).GetProperty("budgets");
        Assert.All(copy.EnumerateObject(), year => Assert.Equal(expected, year.Value.GetRawText()));
        Assert.Equal(JsonValueKind.Null, (await Project("1-01", next)).GetProperty("budgets").GetProperty("2571").ValueKind);
        var money = (await Findings(next)).Where(finding => finding.Text("code") == "matrix-versus-sheet-budget").Select(finding => finding.Text("projectCode")).ToList();
        Assert.Equal(budgets != "same", money.Contains("1-03"));
    }

    [Fact]
    public async Task Sheets_and_committee_stay_behind_when_they_are_not_wanted()
    {
        var next = await Next(new { sheets = false, committee = false });
        var copy = await Project("1-03", next);

        Assert.All(["steps", "targetGroups", "budgetLines", "outputs", "outcomes", "purposes"], part => Assert.Equal(0, copy.GetProperty(part).GetArrayLength()));
        Assert.Equal(13000, copy.GetProperty("budgets").GetProperty("2571").GetDecimal());
        Assert.NotEqual(0, copy.GetProperty("divisions").GetArrayLength());
        var papers = await App.Client().GetJson($"plans/{next}/papers");
        Assert.Equal((0, JsonValueKind.Null), (papers.GetProperty("committee").GetArrayLength(), papers.GetProperty("order").ValueKind));
        Assert.DoesNotContain(await Findings(next), finding => finding.Text("code") == "year-copied" && finding.Text("severity") == "error");
    }

    [Fact]
    public async Task Papers_come_along_without_number_and_date()
    {
        var papers = await App.Client().GetJson($"plans/{await Next(new { })}/papers");

        Assert.Equal(13, papers.GetProperty("committee").GetArrayLength());
        Assert.Equal(("สั่ง ณ วันที่ เดือน พ.ศ.", JsonValueKind.Null), (papers.GetProperty("order").Text("dateAsWritten"), papers.GetProperty("order").GetProperty("number").ValueKind));
        Assert.Contains("2566", papers.GetProperty("order").Text("subject"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_years_stays_as_it_was_and_is_a_finding()
    {
        var next = await Next(new { });
        var findings = await Findings(next);
        var years = findings.Where(finding => finding.Text("code") == "year-copied").ToList();

        Assert.Contains(years, finding => finding.Text("where") == "คำสั่ง" && finding.Text("severity") == "error");
        Assert.Contains(years, finding => finding.Text("where") == "ประกาศ" && finding.Text("severity") == "error");
        Assert.All(years, finding => Assert.Matches("[2๒][5๕][6-7๖-๗][0-9๐-๙]", finding.Text("asWritten")));
        Assert.Contains(findings, finding => finding.Text("code") == "code-template");
        // Each place that names a year of the old plan is found, in the very words of the copy; the new plan's own years are not.
        var dated = years.First(finding => finding.Text("where").EndsWith("ระยะเวลา", StringComparison.Ordinal));
        var duration = (await Project(dated.Text("projectCode"), next)).GetProperty("asWritten").GetProperty("sheets")[0].Text("duration");
        Assert.Contains(dated.Text("asWritten"), duration, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, findings.Count), findings.Select(finding => finding.GetProperty("number").GetInt32()));
        Assert.DoesNotContain(findings, finding => finding.Text("asWritten").Contains("2571", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_goes_the_normal_way_and_is_published_beside_the_old_plan()
    {
        App.Now("2027-09-20T03:00:00Z");
        await App.Publish(_seed.PlanId);
        var next = await Next(new { projects = new[] { "1-03", "1-05" } });
        var blocked = await App.Post(Roles.PlanOfficer, $"plans/{next}/submission");
        Assert.Equal((HttpStatusCode.Conflict, "open-findings"), (blocked.StatusCode, (await blocked.Json()).Text("code")));
        await App.Publish(next);

        Assert.Equal("published", (await _seed.Plan()).Text("status"));
        var nobody = App.Client(null);
        Assert.Equal(2, (await nobody.GetJson("plans")).GetProperty("total").GetInt32());
        Assert.Equal(27, (await nobody.GetJson("projects")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("projects/1-07/years/2570", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("projects/1-02/years/2571", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("projects/1-07/years/2571", Ct)).StatusCode);
        App.Now("2027-10-02T03:00:00Z");
        Assert.Equal(2, (await nobody.GetJson("projects")).GetProperty("total").GetInt32());
        var spent = await App.Client(Roles.DivisionOfficer, "SP").PostAsJsonAsync("projects/1-01/years/2571/spending", new { amount = 100, paidOn = "2027-10-01", document = "ฎ.1/2571", note = "ค่าวัสดุ" }, Ct);
        Assert.Equal(HttpStatusCode.Created, spent.StatusCode);
    }

    [Fact]
    public async Task Its_document_is_imported_as_an_equal_plan()
    {
        var next = await Next(new { budgets = "raised", percent = 10 });
        var word = await App.Client().GetByteArrayAsync($"plans/{next}/document?format=docx", Ct);
        var again = await (await App.Client().PostAsync("imports", PlanApp.Document(word, PlanDocument.WordContentType), Ct)).Json();

        Assert.Equal((await App.Client().GetJson($"plans/{next}")).GetProperty("totals").GetProperty("grand").GetDecimal(),
            (await App.Client().GetJson($"plans/{again.Text("planId")}")).GetProperty("totals").GetProperty("grand").GetDecimal());
        Assert.Equal((27, next.Length), (again.GetProperty("projectCount").GetInt32(), again.Text("planId").Length));
        Assert.Equal(await Codes(next), await Codes(again.Text("planId")));
    }

    [Theory]
    [InlineData("""{"projects":[]}""", "projects")]
    [InlineData("""{"projects":["1-03","9-99"]}""", "projects[1]")]
    [InlineData("""{"projects":[null]}""", "projects[0]")]
    [InlineData("""{"budgets":"raised"}""", "percent")]
    [InlineData("""{"budgets":"raised","percent":0}""", "percent")]
    [InlineData("""{"budgets":"raised","percent":-5}""", "percent")]
    [InlineData("""{"budgets":"raised","percent":100.01}""", "percent")]
    [InlineData("""{"budgets":"raised","percent":5.125}""", "percent")]
    [InlineData("""{"budgets":"same","percent":5}""", "percent")]
    public async Task Bad_input_names_its_field_and_makes_no_plan(string body, string field)
    {
        var answer = await Post(JsonSerializer.Deserialize<JsonElement>(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _));
        Assert.Equal(1, (await App.Client().GetJson("plans")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_choice_that_there_is_not_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(new { budgets = "half" })).StatusCode);

    [Fact]
    public async Task A_plan_of_those_years_that_exists_is_named_and_linked()
    {
        var next = await Next(new { });
        var answer = await Post(new { });
        var problem = await answer.Json();

        Assert.Equal((HttpStatusCode.Conflict, "plan-exists", next), (answer.StatusCode, problem.Text("code"), problem.Text("planId")));
        Assert.Contains("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2571 – 2575)", problem.Text("title"), StringComparison.Ordinal);
        Assert.Equal($"/plan/?planId={next}", problem.Text("link"));
        var page = WebUtility.HtmlDecode(await App.Browser().GetStringAsync($"plans/{_seed.PlanId}/next", Ct));
        Assert.Contains($"planId={next}", page, StringComparison.Ordinal);
        Assert.Contains("มีแผนปี 2571–2575 อยู่แล้ว", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_officers_at_the_same_moment_one_opens_it()
    {
        var answers = await Task.WhenAll(Post(new { }), Post(new { }), Post(new { }));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.StatusCode is not HttpStatusCode.Created), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        Assert.Equal(2, (await App.Client().GetJson("plans")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.DivisionHead)]
    [InlineData(Roles.Admin)]
    public async Task Only_a_plan_officer_opens_it(string role)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await App.Post(role, $"plans/{_seed.PlanId}/next", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.Browser(role).GetAsync($"plans/{_seed.PlanId}/next", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Client(null).PostAsJsonAsync($"plans/{_seed.PlanId}/next", new { }, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_version_that_was_replaced_an_unknown_plan_and_a_stale_reader_are_refused()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await App.Post(Roles.PlanOfficer, $"plans/{Guid.NewGuid()}/next", new { })).StatusCode);
        var stale = App.Client();
        stale.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await stale.PostAsJsonAsync($"plans/{_seed.PlanId}/next", new { }, Ct)).StatusCode);
        await App.Publish(_seed.PlanId);
        var amendment = (await App.Must(Roles.PlanOfficer, $"plans/{_seed.PlanId}/amendments", new { kind = "change", reason = PlanLife.Reason })).Text("id");
        await App.Publish(amendment);

        var answer = await Post(new { });
        Assert.Equal((HttpStatusCode.Conflict, "plan-superseded"), (answer.StatusCode, (await answer.Json()).Text("code")));
        Assert.True((await App.Post(Roles.PlanOfficer, $"plans/{amendment}/next", new { })).IsSuccessStatusCode);
    }

    private async Task<List<string>> Codes(string planId) =>
        [.. (await App.Client().GetJson($"projects?planId={planId}&pageSize=200")).GetProperty("items").EnumerateArray().Select(project => string.Create(CultureInfo.InvariantCulture, $"{project.Text("code")} {project.Text("name")}"))];

    private Task<JsonElement> Project(string code, string planId) => App.Client().GetJson($"projects/{code}?planId={planId}");

    private async Task<List<JsonElement>> Findings(string planId) =>
        [.. (await App.Client().GetJson($"plans/{planId}/findings?pageSize=200")).GetProperty("items").EnumerateArray()];

    private Task<HttpResponseMessage> Post(object body) => App.Client().PostAsJsonAsync($"plans/{_seed.PlanId}/next", body, Ct);

    private async Task<string> Next(object body) => (await App.Must(Roles.PlanOfficer, $"plans/{_seed.PlanId}/next", body)).Text("id");
}
