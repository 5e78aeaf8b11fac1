using System.Net;
using RiskService.InternalControl.Forms;
using ServiceDefaults.SignIn;
using static RiskService.Tests.InternalControl.ControlSteps;

namespace RiskService.Tests.InternalControl;

/// <summary>Forms while they are written: who may, what is proposed, what is missing, what is refused.</summary>
public sealed class FormTests : IAsyncDisposable
{
    private readonly RiskApp _app = RiskApp.Take();
    private readonly ControlSteps _steps;

    public FormTests()
    {
        _app.Clock.Set(InTime);
        _steps = new(_app);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_criteria_have_five_components_17_principles_and_two_to_four_questions_for_each_in_both_languages()
    {
        Assert.Equal(5, Criteria.Components.Count);
        var principles = Criteria.Components.SelectMany(component => component.Principles).ToList();
        Assert.Equal(Enumerable.Range(1, 17), principles.Select(principle => principle.No));
        Assert.All(principles, principle => Assert.InRange(principle.Questions.Count, 2, 4));
        Assert.Equal(Criteria.Questions.Count, Criteria.Questions.Select(question => question.Code).Distinct().Count());
        Assert.All(Criteria.Questions, question => Assert.True(question.Thai.Length > 10 && question.English.Length > 10));
        Assert.Equal(HttpStatusCode.NotFound, (await _steps.Clerk.GetAsync("internal-control/2569/forms/pk7", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_division_writes_its_own_forms_others_read_theirs_and_the_auditor_writes_nothing_but_the_review()
    {
        await Done(Put(_steps.Officer("FIN"), Form("pk4", "FIN"), new { answers = new[] { new { question = "1.1", answer = "yes" } } }));
        Assert.Equal(HttpStatusCode.NotFound, (await _steps.Officer("PW").GetAsync(Form("pk4", "FIN"), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Put(_steps.Officer("PW"), Form("pk4", "FIN"), Components())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _steps.Officer("FIN").GetAsync(Form("pk4"), Ct)).StatusCode); // the organization's, until it is signed
        Assert.Equal(HttpStatusCode.NotFound, (await _steps.Clerk.GetAsync(Form("pk6", "FIN"), Ct)).StatusCode);
        Assert.Equal("yes", (await _steps.Auditor.GetJson(Form("pk4", "FIN"))).GetProperty("answers")[0].Text("answer"));

        Assert.Equal("only-read", (await (await Put(_steps.Auditor, Form("pk4", "FIN"), Components())).Json()).Text("code"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Put(_steps.Auditor, Form("pk5"), new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Put(_steps.Clerk, Form("pk4", "FIN"), Components())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Put(_steps.Clerk, Form("pk6"), Remarks(false))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Put(_steps.Executive, Form("pk1"), new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.Admin, null).GetAsync(Home, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null).GetAsync(Home, Ct)).StatusCode);
        await Done(Put(_steps.Auditor, Form("pk6"), Remarks(false)));
    }

    [Fact]
    public async Task What_is_missing_is_named_and_keeps_a_form_from_being_submitted_by_its_head()
    {
        var (officer, head) = (_steps.Officer("FIN"), _steps.Head("FIN"));
        Assert.Equal("missing-parts", (await head.Send(Form("pk4", "FIN", "submission"))).Code);
        await Done(Put(officer, Form("pk4", "FIN"), new { answers = new[] { new { question = "3.2", answer = "no" } } }));
        var (status, code, body) = await head.Send(Form("pk4", "FIN", "submission"));
        Assert.Equal((HttpStatusCode.Conflict, "missing-parts"), (status, code));
        Assert.Equal(Criteria.Questions.Count + 6, body.Fields().Length); // one answer lacks its words, the others are not there; five conclusions and one over all
        Assert.Contains("answers[3.2].text", body.Fields());
        await Done(Put(officer, Form("pk4", "FIN"), Components("3.2")));
        Assert.Empty((await officer.GetJson(Form("pk4", "FIN"))).GetProperty("missing").EnumerateArray());
        Assert.Equal((HttpStatusCode.Forbidden, "head-submits"), (await officer.Send(Form("pk4", "FIN", "submission"))) is var (s, c, _) ? (s, c) : default);
        await Done(head.Send(Form("pk4", "FIN", "submission")));
        Assert.Equal("submitted", (await (await Put(officer, Form("pk4", "FIN"), Components())).Json()).Text("code"));

        await Done(Put(officer, Form("pk5", "FIN"), new { rows = new[] { new { mission = "การเบิกจ่าย", improvement = "ทำคู่มือ" } } }));
        Assert.Equal(
            ["rows[0].assessment", "rows[0].dueOn", "rows[0].existingControl", "rows[0].objective", "rows[0].remainingRisk", "rows[0].risk", "rows[0].unit"],
            (await head.Send(Form("pk5", "FIN", "submission"))).Body.Fields().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bad_input_is_named_field_by_field()
    {
        async Task<string[]> Wrong(string form, object content) => [.. (await (await Put(form is "pk6" ? _steps.Auditor : _steps.Officer("FIN"), Form(form, form is "pk6" ? null : "FIN"), content)).Json()).Fields().Order(StringComparer.Ordinal)];
        Assert.Equal(["answers[0].answer"], await Wrong("pk4", new { answers = new[] { new { question = "1.1", answer = "maybe" } } }));
        Assert.Equal(["answers[0].question", "answers[2].question", "rows"], await Wrong("pk4", new { answers = new[] { new { question = "99.1" }, new { question = "1.1" }, new { question = "1.1" } }, rows = new[] { Row("FIN") } }));
        Assert.Equal(["conclusions[0].component"], await Wrong("pk4", new { conclusions = new[] { new { component = 6, text = "สรุป" } } }));
        Assert.Equal(["overall"], await Wrong("pk4", new { overall = new string('ก', 2001) }));
        var row = Row("NASA");
        (row["id"], row["dueOn"], row["from"]) = (Guid.NewGuid(), "2026-10-31", Guid.NewGuid());
        Assert.Equal(["rows[0].dueOn", "rows[0].from", "rows[0].id", "rows[0].unit"], await Wrong("pk5", new { rows = new[] { row } }));
        Assert.Equal(["review.withRemarks"], await Wrong("pk6", new { review = new { withRemarks = false, risks = (string[])["มีข้อสังเกต"] } }));
        Assert.Equal("not-begun", (await (await Put(_steps.Officer("FIN"), "internal-control/2571/forms/pk4?division=FIN", Components())).Json()).Text("code"));
        Assert.Equal(HttpStatusCode.NotFound, (await _steps.Clerk.GetAsync("internal-control/2571", Ct)).StatusCode);
        Assert.Equal(["format"], (await (await _steps.Clerk.GetAsync($"{Form("pk4")}?format=pdf", Ct)).Json()).Fields());
    }

    [Fact]
    public async Task Two_people_who_write_one_form_are_told_so()
    {
        var officer = _steps.Officer("FIN");
        var before = (await officer.GetAsync(Form("pk4", "FIN"), Ct)).Headers.ETag!.ToString();
        await Done(Put(officer, Form("pk4", "FIN"), Components(), before));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(_steps.Head("FIN"), Form("pk4", "FIN"), Components("1.1"), before)).StatusCode); // both saw a form that nobody had begun
        var now = (await officer.GetAsync(Form("pk4", "FIN"), Ct)).Headers.ETag!.ToString();
        await Done(Put(officer, Form("pk4", "FIN"), Components("1.1"), now));
        var stale = await Put(_steps.Head("FIN"), Form("pk4", "FIN"), Components("1.2"), now);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale"), (stale.StatusCode, (await stale.Json()).Text("code")));
    }

    [Fact]
    public async Task The_organizations_components_are_put_together_from_those_of_the_divisions_and_its_rows_are_theirs_that_still_carry_a_risk()
    {
        await _steps.Divide("FIN", notQuite: "12.1");
        await _steps.Divide("PW", improves: false);
        var proposed = await _steps.Clerk.GetJson(Form("pk4"));
        Assert.True(proposed.GetProperty("isProposal").GetBoolean());
        var answers = proposed.GetProperty("answers").EnumerateArray().ToDictionary(one => one.Text("question"));
        Assert.Equal(("partly", "กองคลัง: คู่มือยังไม่ครบทุกงาน"), (answers["12.1"].Text("answer"), answers["12.1"].Text("text")));
        Assert.Equal("yes", answers["1.1"].Text("answer"));
        Assert.Equal(["FIN", "PW"], proposed.GetProperty("divisions").EnumerateArray().Select(one => one.Text("division")));

        var row = Assert.Single((await _steps.Clerk.GetJson(Form("pk5"))).GetProperty("rows").EnumerateArray().ToList());
        Assert.Equal(("division", Remaining), (row.Text("source"), row.Text("remainingRisk")));
        await Done(Put(_steps.Clerk, Form("pk5"), new { rows = Array.Empty<object>() }));
        Assert.Single((await _steps.Clerk.GetJson(Form("pk5"))).GetProperty("proposedRows").EnumerateArray());
        await Done(Put(_steps.Clerk, Form("pk5"), new { rows = new[] { row } }));
        var taken = await _steps.Clerk.GetJson(Form("pk5"));
        Assert.Empty(taken.GetProperty("proposedRows").EnumerateArray());
        Assert.Equal(row.Text("id"), taken.GetProperty("rows")[0].Text("id"));
    }
}
