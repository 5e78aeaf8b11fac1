using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanService.Tests.Sources;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Surveys;

/// <summary>A nameless survey of a project fills its indicator, and tells nothing of fewer than five.</summary>
public sealed class SurveyTests : IAsyncLifetime
{
    private const string Home = "projects/2-06/years/2570/survey";
    private const string Question = "ท่านพึงพอใจต่อระบบการเลื่อนขั้นเงินเดือนเพียงใด";

    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HttpClient Officer => _seed.App.Client(Roles.DivisionOfficer, "SP");

    private HttpClient Visitor => _seed.App.Client(null);

    public async ValueTask InitializeAsync()
    {
        _seed.App.Clock.Set(new DateTimeOffset(2027, 3, 12, 3, 0, 0, TimeSpan.Zero));
        await _seed.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task Five_answers_make_a_figure_and_comments_are_for_the_division()
    {
        var link = await Open();
        for (var number = 1; number <= 4; number++)
            Assert.Equal(HttpStatusCode.NoContent, (await Answer(link, 5, $"ความเห็นที่ {number}")).StatusCode);
        var few = await Officer.GetJson(Home);
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null), (few.GetProperty("answers").ValueKind, few.GetProperty("scores").ValueKind, few.GetProperty("comments").ValueKind));
        Assert.Null(await _seed.App.Latest("2-06", "output-1"));

        await Answer(link, 2, null);
        Assert.Equal((80m, true), ((await _seed.App.Latest("2-06", "output-1")).Value(), (await _seed.App.Latest("2-06", "output-1"))!.Value.GetProperty("met").GetBoolean()));
        await Answer(link, 1, null); // the next figure comes with the tenth, or at the end
        Assert.Equal(80m, (await _seed.App.Latest("2-06", "output-1")).Value());

        var all = await Officer.GetJson(Home);
        Assert.Equal((6, 66.67m, "[1,1,0,0,4]", 4), (all.Int("answers"), all.GetProperty("satisfiedPercent").GetDecimal(), all.GetProperty("scores").GetRawText(), all.GetProperty("comments").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, (await _seed.App.Client(Roles.DivisionHead, "FIN").GetJson(Home)).GetProperty("comments").ValueKind);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Visitor.GetAsync(Home, Ct)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PostAsync($"{Home}/closure", null, Ct)).StatusCode);
        Assert.Equal(66.67m, (await _seed.App.Latest("2-06", "output-1")).Value());
        var late = await Answer(link, 5, null);
        Assert.Equal((HttpStatusCode.Conflict, "survey-closed"), (late.StatusCode, (await late.Json()).Text("code")));
        var page = await _seed.App.Browser(Roles.DivisionOfficer, "SP").GetStringAsync("projects/2-06/years/2570/survey", Ct);
        Assert.Contains("ความเห็นที่ 3", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_answers_in_the_same_moment_is_counted()
    {
        var link = await Open();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Answer(link, number < 16 ? 5 : 1, null)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        Assert.Equal(20, (await Officer.GetJson(Home)).Int("answers"));
        Assert.Equal(80m, (await _seed.App.Latest("2-06", "output-1")).Value());
    }

    [Fact]
    public async Task A_form_is_answered_once_and_the_audit_trail_says_nothing_of_it()
    {
        var link = await Open();
        var form = (await Visitor.GetJson($"surveys/{link}")).Text("form");
        Assert.Equal(HttpStatusCode.NoContent, (await Send(link, form, 4)).StatusCode);
        var twice = await Send(link, form, 4);
        Assert.Equal((HttpStatusCode.Conflict, "already-answered"), (twice.StatusCode, (await twice.Json()).Text("code")));
        foreach (var (wrong, score, field) in new[] { ("made-up", 4, "form"), (form, 6, "score") })
            Assert.Equal([field], (await (await Send(link, wrong, score)).Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.GetAsync("surveys/7K4M9-2XAE-8RTWV", Ct)).StatusCode);
        Assert.Equal(0, await _seed.App.InDatabase(db => db.Set<ServiceDefaults.Audit.AuditEntry>().CountAsync(entry => entry.Process == "AnswerSurvey", Ct)));
    }

    [Fact]
    public async Task A_division_opens_its_own_and_goes_on_with_the_same_question()
    {
        await Open();
        Assert.Equal("survey-open", (await (await Opening(Question)).Json()).Text("code"));
        await Officer.PostAsync($"{Home}/closure", null, Ct);
        Assert.Equal("question-fixed", (await (await Opening("คำถามใหม่ที่ไม่เหมือนเดิม")).Json()).Text("code"));
        Assert.Equal(HttpStatusCode.Created, (await Opening(Question)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _seed.App.Client(Roles.DivisionOfficer, "FIN").PostAsJsonAsync(Home, new { question = Question }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _seed.App.Client(Roles.PlanOfficer).PostAsync($"{Home}/closure", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Officer.PostAsJsonAsync("projects/2-06/years/2570/survey", new { question = Question }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync("projects/2-02/years/2570/survey", Ct)).StatusCode);
    }

    private Task<HttpResponseMessage> Opening(string question) => Officer.PostAsJsonAsync(Home, new { question }, Ct);

    /// <summary>The code at the end of its public address.</summary>
    private async Task<string> Open() => (await (await Opening(Question)).Json()).Text("page").Split('/')[^1];

    private async Task<HttpResponseMessage> Answer(string link, int score, string? comment) =>
        await Send(link, (await Visitor.GetJson($"surveys/{link}")).Text("form"), score, comment);

    private Task<HttpResponseMessage> Send(string link, string form, int score, string? comment = null) =>
        Visitor.PostAsJsonAsync($"surveys/{link}/answers", new { form, score, comment }, Ct);
}
