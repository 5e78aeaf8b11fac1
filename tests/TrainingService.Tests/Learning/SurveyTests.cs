using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;
using TrainingService.Learning.Surveys;

namespace TrainingService.Tests.Learning;

/// <summary>Nameless surveys over HTTP, and what is left of them in the database.</summary>
public sealed class SurveyTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_answers_once_and_results_show_from_five_on()
    {
        var id = await _app.Open();
        var people = await _app.Enrol(id, 6);
        Assert.Equal((HttpStatusCode.Conflict, "not-begun"), Said(await _app.Say(people[0], "satisfaction", [5, 5, 5, 5, 5])));
        _app.Clock.Set(Learners.AtTheEvent);
        Assert.Equal(["answers"], (await _app.Say(people[0], "satisfaction", [5])).Body.Fields());
        Assert.Equal(["answers[1]", "answers[4]"], (await _app.Say(people[0], "satisfaction", [5, 6, 5, 5, 0])).Body.Fields());
        Assert.Equal(["comment"], (await _app.Say(people[0], "satisfaction", [5, 5, 5, 5, 5], new string('ก', 1001))).Body.Fields());
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), Said(await _app.Client(null, null).Send($"events/{id}/surveys/satisfaction/answers", new { code = "7K4M9-2XAE-8RTWV", answers = new[] { 5, 5, 5, 5, 5 } })));

        foreach (var who in people.Take(4))
            Assert.Equal(HttpStatusCode.NoContent, (await _app.Say(who, "satisfaction", [5, 4, 3, 4, 4], $"ชอบ {who.No}")).Status);
        Assert.Equal((HttpStatusCode.Conflict, "already-answered"), Said(await _app.Say(people[0], "satisfaction", [1, 1, 1, 1, 1])));
        var few = await _app.Client().GetJson($"events/{id}/surveys/satisfaction");
        Assert.Equal((4, true, JsonValueKind.Null, 0), (few.GetProperty("answers").GetInt32(), few.GetProperty("withheld").GetBoolean(), few.GetProperty("percent").ValueKind, few.GetProperty("comments").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, few.GetProperty("questions")[0].GetProperty("counts").ValueKind);

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => _app.Say(people[4 + (at % 2)], "satisfaction", [2, 2, 2, 2, 2], "คับแคบ")));
        Assert.Equal((2, 6), (together.Count(one => one.Status is HttpStatusCode.NoContent), together.Count(one => one.Code is "already-answered")));
        var all = await _app.Client(Roles.InternalAuditor, null).GetJson($"events/{id}/surveys/satisfaction");
        Assert.Equal((6, 66.7m), (all.GetProperty("answers").GetInt32(), all.GetProperty("percent").GetDecimal()));
        Assert.Equal([0, 2, 0, 0, 4], all.GetProperty("questions")[0].GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()));
        Assert.Equal(["คับแคบ", "คับแคบ", "ชอบ 1", "ชอบ 2", "ชอบ 3", "ชอบ 4"], all.GetProperty("comments").EnumerateArray().Select(comment => comment.GetString()));
        Assert.Equal(66.7m, (await _app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() })).Body.GetProperty("satisfactionPercent").GetDecimal());
        foreach (var (role, division, expected) in new (string?, string?, HttpStatusCode)[] { (null, null, HttpStatusCode.Unauthorized), (Roles.Admin, null, HttpStatusCode.Forbidden), (Roles.DivisionOfficer, "SW", HttpStatusCode.NotFound) })
            Assert.Equal(expected, (await _app.Client(role, division).GetAsync($"events/{id}/surveys/satisfaction", Ct)).StatusCode);
    }

    [Fact]
    public async Task Nothing_that_is_stored_leads_from_a_person_to_their_answer()
    {
        var id = await _app.Open();
        var people = await _app.Enrol(id, 7);
        _app.Clock.Set(Learners.AtTheEvent);
        foreach (var who in people)
        {
            var client = _app.Client(null, null); // with a key, of which nothing may be kept either
            client.DefaultRequestHeaders.Add("Idempotency-Key", $"phone-{who.No}");
            var sent = await client.PostAsJsonAsync($"events/{id}/surveys/satisfaction/answers", new { code = who.Code, answers = new[] { who.No % 5 + 1, 1, 2, 3, 4 }, comment = $"คำลับของคนที่ {(char)('z' - who.No)}" }, Ct);
            Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);
        }

        var dump = await _app.Dump();
        var kept = Assert.Single(dump, row => row.Table == "public.survey_answers");
        // What stands in both and says which event and survey it is; all else of the answers' row stands nowhere else.
        string[] about = [id.ToString(), "Satisfaction", "ethics", "1"];
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(kept.Row)!.Values.Select(value => value.ToString()).Except(about).ToList();
        Assert.Single(values); // the sealed answers: no id, no time, no counter
        Assert.DoesNotContain(dump, row => row.Table != kept.Table && values.Exists(value => row.Row.Contains(value, StringComparison.Ordinal)));
        // The transaction that wrote it last wrote one fact and nothing more: the last one's. No other row shares one with an answer.
        var last = Assert.Single(dump, row => row.Xmin == kept.Xmin && row.Table != kept.Table);
        Assert.Equal("public.surveys_given", last.Table);
        Assert.Contains(people[^1].Id.ToString(), last.Row, StringComparison.Ordinal);
        // A fact is who, event and kind.
        Assert.Equal(people.Count, dump.Count(row => row.Table == "public.surveys_given"));
        Assert.All(dump.Where(row => row.Table == "public.surveys_given"), row => Assert.Equal(["enrolment_id", "event_id", "kind"], JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Row)!.Keys.Order(StringComparer.Ordinal)));

        Assert.DoesNotContain(dump, row => row.Row.Contains("คำลับของคน", StringComparison.Ordinal) || row.Row.Contains("\"phone-", StringComparison.Ordinal));
        Assert.DoesNotContain(dump, row => row.Table is "platform.audit" or "platform.outbox" && row.Row.Contains("Survey", StringComparison.Ordinal));
        Assert.Equal(0, await _app.InDatabase(db => db.Set<IdempotentRequest>().CountAsync(Ct)));
        var content = await _app.InDatabase(async db => _app.Services.GetRequiredService<SurveyVault>().Open(await db.SurveyAnswers.SingleAsync(Ct)));
        Assert.Equal([1, 2, 2, 3, 3, 4, 5], content.Answers.Select(answer => answer[0])); // sorted, not as they came
        Assert.Equal(content.Comments.Order(StringComparer.Ordinal), content.Comments);
        Assert.Equal("คำลับของคนที่ s", content.Comments[0]); // of the last one
        Assert.DoesNotContain("คำลับของคน", Encoding.UTF8.GetString(await _app.InDatabase(db => db.SurveyAnswers.Select(row => row.Sealed).SingleAsync(Ct))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_follow_up_opens_weeks_later_for_those_who_attended_and_paper_brings_no_more_than_they_are()
    {
        var id = await _app.Open();
        var people = await _app.Enrol(id, 3);
        await _app.Attend(people.Take(2));
        int[] applies = [4, 4, 4, 1];
        _app.Clock.Set(Learners.AtTheEvent.AddDays(83));
        Assert.Equal((HttpStatusCode.Conflict, "not-open-yet"), Said(await _app.Say(people[0], "follow-up", applies)));
        _app.Clock.Set(Learners.AtTheEvent.AddDays(85));
        Assert.Equal((HttpStatusCode.Conflict, "did-not-attend"), Said(await _app.Say(people[2], "follow-up", applies)));
        Assert.Equal(["answers[3]"], (await _app.Say(people[0], "follow-up", [4, 4, 4, 5])).Body.Fields());
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Say(people[0], "follow-up", applies)).Status);

        var paper = new { answers = applies, comment = "ใช้ทุกวัน" };
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null, null).PostAsJsonAsync($"events/{id}/surveys/follow-up/paper-answers", paper, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "SW").Send($"events/{id}/surveys/follow-up/paper-answers", paper)).Status);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _app.Client().Send($"events/{id}/surveys/follow-up/paper-answers", paper)));
        Assert.Equal((1, 3), (together.Count(one => one.Status is HttpStatusCode.NoContent), together.Count(one => one.Code is "more-than-attended")));
        Assert.Equal(2, (await _app.Client().GetJson($"events/{id}/surveys/follow-up")).GetProperty("answers").GetInt32());
    }

    [Fact]
    public async Task A_division_writes_the_surveys_of_its_courses_and_says_when_the_follow_up_comes()
    {
        var survey = new { questions = new object[] { new { text = "คุ้มค่าเวลา" }, new { text = "นำไปใช้แล้ว", yesNo = true } } };
        Assert.Equal((HttpStatusCode.Forbidden, "other-division"), Said(await _app.Client(division: "SW").Send(HttpMethod.Put, "courses/ethics/surveys/follow-up", survey)));
        Assert.Equal(["questions[0].text"], (await _app.Client().Send(HttpMethod.Put, "courses/ethics/surveys/follow-up", new { questions = new[] { new { text = " " } } })).Body.Fields());
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send(HttpMethod.Put, "courses/ethics/surveys/follow-up", survey)).Status);
        var read = await _app.Client().GetJson("courses/ethics/surveys/follow-up");
        Assert.Equal((2, true), (read.GetProperty("version").GetInt32(), read.GetProperty("questions")[1].GetProperty("yesNo").GetBoolean()));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client().GetAsync("courses/ethics/surveys/other", Ct)).StatusCode);

        var own = new { code = "first-aid", thai = "ปฐมพยาบาลเบื้องต้น", english = "First aid", purpose = "ช่วยเหลือผู้บาดเจ็บได้ก่อนรถพยาบาลมาถึง", topics = new[] { "การกู้ชีพ" }, hours = 3, followUpWeeks = 4 };
        Assert.Equal(["followUpWeeks"], (await _app.Client().Send("courses", own with { followUpWeeks = 3 })).Body.Fields());
        Assert.Equal(4, (await _app.Client().Send("courses", own)).Body.GetProperty("followUpWeeks").GetInt32());
        Assert.Equal((0, 5), (await _app.Client().GetJson("courses/first-aid/surveys/satisfaction") is var usual ? (usual.GetProperty("version").GetInt32(), usual.GetProperty("questions").GetArrayLength()) : default));
        Assert.Equal(12, (await _app.Client().GetJson("courses/ethics")).GetProperty("followUpWeeks").GetInt32());
    }

    private static (HttpStatusCode, string?) Said((HttpStatusCode Status, string? Code, JsonElement Body) answer) => (answer.Status, answer.Code);
}
