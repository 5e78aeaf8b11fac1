using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using TrainingService.People;

namespace TrainingService.Tests.Learning;

/// <summary>Tests before and after an event, over HTTP.</summary>
public sealed class TestTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_person_answers_before_and_after_and_learns_what_was_gained()
    {
        var id = await _app.Open();
        var who = (await _app.Enrol(id, 1))[0];
        var (status, _, before) = await _app.Answer(who, "pre", await _app.Choices("ethics", 6));
        Assert.Equal((HttpStatusCode.OK, 4, 40m, false), (status, before.GetProperty("right").GetInt32(), before.GetProperty("percent").GetDecimal(), before.GetProperty("passed").GetBoolean()));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (before.GetProperty("gain").ValueKind, before.GetProperty("wrong").ValueKind));
        Assert.Equal((HttpStatusCode.Conflict, "already-answered"), Said(await _app.Answer(who, "pre", await _app.Choices("ethics", 0))));
        Assert.Equal((HttpStatusCode.Conflict, "not-begun"), Said(await _app.Answer(who, "post", await _app.Choices("ethics", 0))));

        _app.Clock.Set(Learners.AtTheEvent);
        var choices = await _app.Choices("ethics", 1);
        choices[2] = null;
        var (_, _, after) = await _app.Answer(who, "post", choices);
        Assert.Equal((80m, true, 40m), (after.GetProperty("percent").GetDecimal(), after.GetProperty("passed").GetBoolean(), after.GetProperty("gain").GetDecimal()));
        Assert.Equal([1, 3], after.GetProperty("wrong").EnumerateArray().Select(one => one.GetProperty("no").GetInt32()));
        Assert.Equal("7 ข้อ", after.GetProperty("wrong")[0].Text("right"));

    }

    [Fact]
    public async Task What_stands_against_an_answer_is_said()
    {
        var id = await _app.Open();
        var (who, other) = ((await _app.Enrol(id, 1))[0], (await _app.Enrol(await _app.Open("anti-corruption", "1-04"), 1))[0]);
        var waiting = (await _app.Enrol(id, 1, EnrolmentStatus.Waiting))[0];
        var group = (await _app.Enrol(id, 1, source: EnrolmentSource.Group))[0];
        var right = await _app.Choices("ethics", 0);
        Assert.Equal((HttpStatusCode.Conflict, "not-enrolled"), Said(await _app.Answer(waiting, "pre", right)));
        Assert.Equal((HttpStatusCode.Conflict, "group-takes-no-test"), Said(await _app.Answer(group, "pre", right)));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), Said(await _app.Answer(who, "midterm", right)));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), Said(await Send(id, new { code = other.Code, answers = right })));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), Said(await Send(id, new { code = "7K4M9-2XAE-8RTWV", answers = right })));
        Assert.Equal(["code"], (await Send(id, new { answers = right })).Body.Fields());
        Assert.Equal(["answers"], (await _app.Answer(who, "pre", 1, 2)).Body.Fields());
        right[3] = 5;
        right[5] = 0;
        Assert.Equal(["answers[3]", "answers[5]"], (await _app.Answer(who, "pre", right)).Body.Fields());
        Assert.Equal((HttpStatusCode.Conflict, "questions-changed"), Said(await Send(id, new { code = who.Code, answers = right, version = 9 })));
        _app.Clock.Set(Learners.AtTheEvent.AddDays(1));
        Assert.Equal((HttpStatusCode.Conflict, "pre-is-over"), Said(await _app.Answer(who, "pre", await _app.Choices("ethics", 0))));
    }

    [Fact]
    public async Task Of_many_who_send_the_same_test_at_once_one_is_taken_and_a_key_repeats_its_answer()
    {
        var id = await _app.Open();
        var people = await _app.Enrol(id, 2);
        var right = await _app.Choices("ethics", 0);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(at => _app.Answer(people[at % 2], "pre", right)));
        Assert.Equal((2, 8), (answers.Count(one => one.Status is HttpStatusCode.OK), answers.Count(one => one.Code is "already-answered")));
        Assert.Equal(2, await _app.InDatabase(db => db.TestAnswers.CountAsync(Ct)));

        _app.Clock.Set(Learners.AtTheEvent);
        var client = _app.Client(null, null);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "phone-1");
        var body = new { code = people[0].Code, answers = right };
        var (first, second) = (await client.PostAsJsonAsync($"events/{id}/tests/post/answers", body, Ct), await client.PostAsJsonAsync($"events/{id}/tests/post/answers", body, Ct));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await second.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Staff_type_in_papers_and_an_event_keeps_the_questions_that_it_began_with()
    {
        var (id, next) = (await _app.Open(), await _app.Open());
        var who = (await _app.Enrol(id, 1))[0];
        var paper = new { enrolmentId = who.Id, answers = await _app.Choices("ethics", 3) };
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), Said(await _app.Client(division: "SW").Send($"events/{id}/tests/pre/answers", paper)));
        Assert.Equal((HttpStatusCode.Forbidden, "other-division"), Said(await _app.Client(Roles.Executive, null).Send($"events/{id}/tests/pre/answers", paper)));
        Assert.Equal(["enrolmentId"], (await _app.Client().Send($"events/{id}/tests/pre/answers", new { enrolmentId = Guid.NewGuid(), paper.answers })).Body.Fields());
        _app.Clock.Set(Learners.AtTheEvent.AddDays(3));
        Assert.Equal(70m, (await _app.Client().Send($"events/{id}/tests/pre/answers", paper)).Body.GetProperty("percent").GetDecimal());

        var shorter = new { passPercent = 50, questions = new[] { new { text = "ข้อเดียว", choices = new[] { "ก", "", "ข" }, right = 3 } } };
        Assert.Equal((HttpStatusCode.Forbidden, "other-division"), Said(await _app.Client(division: "SW").Send(HttpMethod.Put, "courses/ethics/test", shorter)));
        var written = await _app.Client().Send(HttpMethod.Put, "courses/ethics/test", shorter);
        Assert.Equal((2, 2), (written.Body.GetProperty("version").GetInt32(), written.Body.GetProperty("questions")[0].GetProperty("right").GetInt32()));
        Assert.Equal(10, (await _app.Client().GetJson($"events/{id}/learning")).GetProperty("questions").GetArrayLength());
        Assert.Equal(1, (await _app.Client().GetJson($"events/{next}/learning")).GetProperty("questions").GetArrayLength());
        Assert.Equal(["answers"], (await _app.Answer((await _app.Enrol(id, 1))[0], "post", 1)).Body.Fields());
    }

    [Fact]
    public async Task What_is_wrong_with_a_test_is_named_and_an_older_version_is_not_overwritten()
    {
        object Question(string text, string[] choices, int? right) => new { text, choices, right };
        var wrong = await _app.Client().Send(HttpMethod.Put, "courses/ethics/test", new
        {
            passPercent = 60,
            questions = new[] { Question(" ", ["ก", "ข"], 1), Question("สอง", ["ก"], 1), Question("สาม", ["ก", "ก"], 2), Question("สี่", ["ก", "ข", ""], 3) },
        });
        Assert.Equal(["questions[0].text", "questions[1].choices", "questions[2].choices", "questions[3].right"], wrong.Body.Fields().Order(StringComparer.Ordinal));
        Assert.Equal(["passPercent"], (await _app.Client().Send(HttpMethod.Put, "courses/ethics/test", new { passPercent = 101, questions = new[] { Question("หนึ่ง", ["ก", "ข"], 1) } })).Body.Fields());
        Assert.Equal(["questions"], (await _app.Client().Send(HttpMethod.Put, "courses/ethics/test", new { questions = Array.Empty<object>() })).Body.Fields());
        var client = _app.Client();
        client.DefaultRequestHeaders.Add("If-Match", "\"7\"");
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale"), Said(await client.Send(HttpMethod.Put, "courses/ethics/test", new { questions = new[] { Question("หนึ่ง", ["ก", "ข"], 1) } })));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client().GetAsync("courses/honours/test", Ct)).StatusCode);
    }

    [Fact]
    public async Task What_was_learned_is_told_per_question_and_person_and_goes_into_the_results()
    {
        var id = await _app.Open();
        var people = await _app.Enrol(id, 3);
        await _app.Answer(people[0], "pre", await _app.Choices("ethics", 8));
        await _app.Answer(people[1], "pre", await _app.Choices("ethics", 6));
        _app.Clock.Set(Learners.AtTheEvent);
        await _app.Answer(people[0], "post", await _app.Choices("ethics", 0));
        await _app.Answer(people[2], "post", await _app.Choices("ethics", 5));

        var learning = await _app.Client(Roles.Executive, null).GetJson($"events/{id}/learning");
        Assert.Equal((2, 2, 1, 80m, 1), (learning.GetProperty("before").GetInt32(), learning.GetProperty("after").GetInt32(), learning.GetProperty("both").GetInt32(), learning.GetProperty("averageGain").GetDecimal(), learning.GetProperty("passed").GetInt32()));
        var sixth = learning.GetProperty("questions")[6];
        Assert.Equal((50m, 100m, 100m), (sixth.GetProperty("beforePercent").GetDecimal(), sixth.GetProperty("afterPercent").GetDecimal(), sixth.GetProperty("gain").GetDecimal()));
        Assert.Equal([20m, null, 80m], new decimal?[] { Number(0, "before"), Number(1, "gain"), Number(0, "gain") });
        var csv = await _app.Client().GetStringAsync($"events/{id}/learning?format=csv", Ct);
        Assert.Contains("1,นางสาวผู้เข้าอบรม คนที่1,20,100,80,ผ่าน,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(["format"], (await _app.Client().Send(HttpMethod.Get, $"events/{id}/learning?format=pdf")).Body.Fields());

        var completed = await _app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() });
        Assert.Equal((1, 80m, JsonValueKind.Null), (completed.Body.GetProperty("passed").GetInt32(), completed.Body.GetProperty("averageGain").GetDecimal(), completed.Body.GetProperty("satisfactionPercent").ValueKind));

        decimal? Number(int person, string name) => learning.GetProperty("people")[person].GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
    }

    [Fact]
    public void The_starter_tests_have_ten_questions_each_and_every_question_one_right_choice_among_its_own() => Assert.All(TrainingService.Learning.Starters.Starters.Tests, test =>
    {
        Assert.Equal(10, test.Questions.Count);
        Assert.All(test.Questions, question => Assert.InRange(question.Right, 1, question.Choices.Count));
        Assert.All(test.Questions, question => Assert.Equal(question.Choices.Count, question.Choices.Distinct().Count()));
    });

    private Task<(HttpStatusCode Status, string? Code, JsonElement Body)> Send(Guid id, object body) => _app.Client(null, null).Send($"events/{id}/tests/pre/answers", body);

    private static (HttpStatusCode, string?) Said((HttpStatusCode Status, string? Code, JsonElement Body) answer) => (answer.Status, answer.Code);
}
