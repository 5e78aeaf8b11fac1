using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;
using Testing;
using TrainingService.Families;
using TrainingService.Tests.Learning;

namespace TrainingService.Tests.Families;

/// <summary>Family forms over HTTP: who may, what is kept of them, what the public learns.</summary>
public sealed class FamilyTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly int[] Calm = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    private static readonly int[] InDanger = [1, 2, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1];
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private HttpClient Officer => _app.Client(division: "SW");

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData(Roles.Executive, null, HttpStatusCode.NotFound)]
    [InlineData(Roles.Executive, "SW", HttpStatusCode.NotFound)]
    [InlineData(Roles.PlanOfficer, "SW", HttpStatusCode.NotFound)]
    [InlineData(Roles.InternalAuditor, "IA", HttpStatusCode.NotFound)]
    [InlineData(Roles.Admin, null, HttpStatusCode.NotFound)]
    [InlineData(Roles.ComplaintOfficer, "SW", HttpStatusCode.NotFound)]
    [InlineData(Roles.DivisionOfficer, "SP", HttpStatusCode.NotFound)]
    [InlineData(Roles.DivisionHead, "SP", HttpStatusCode.NotFound)]
    [InlineData(Roles.DivisionOfficer, "SW", HttpStatusCode.OK)]
    [InlineData(Roles.DivisionHead, "SW", HttpStatusCode.OK)]
    public async Task Only_the_social_welfare_division_reads_and_writes_and_for_others_there_is_nothing(string? role, string? division, HttpStatusCode expected)
    {
        var written = await Officer.Send("families/assessment", new { answers = Calm, consent = true });
        var form = written.Body.Text("id");
        var client = _app.Client(role, division);
        foreach (var path in new[] { "families", "families/templates/assessment", $"families/{form}" })
            Assert.Equal((path, expected), (path, (await client.GetAsync(path, Ct)).StatusCode));
        var entered = (await client.PostAsJsonAsync("families/questionnaire", new { answers = Calm, consent = true }, Ct)).StatusCode;
        Assert.Equal(expected is HttpStatusCode.OK ? HttpStatusCode.Created : expected, entered);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("families/statistics/2570", Ct)).StatusCode);
        var page = _app.Browser(role, division);
        foreach (var path in new[] { "families/new/assessment", $"families/{form}" })
            Assert.Equal((path, role is null ? HttpStatusCode.Redirect : expected), (path, (await page.GetAsync(path, Ct)).StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await page.GetAsync("families", Ct)).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_two_roles_of_which_one_may_never_read_reads_nothing()
    {
        var client = _app.Client(null, null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Create([Roles.DivisionHead, Roles.Executive], "SW"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("families", Ct)).StatusCode);
    }

    [Fact]
    public async Task What_a_family_answered_stands_readable_nowhere_and_each_look_is_recorded()
    {
        var client = Officer;
        client.DefaultRequestHeaders.Add("Idempotency-Key", "tablet-1");
        var body = new { answers = InDanger, consent = true, family = "บ้านเลขที่ 99 หมู่ 4", note = "นัดเยี่ยมวันพุธ" };
        var (status, _, written) = await client.Send("families/assessment", body);
        Assert.Equal((HttpStatusCode.Created, "high", true), (status, written.GetProperty("finding").Text("level"), written.GetProperty("finding").GetProperty("inDanger").GetBoolean()));
        Assert.StartsWith("4. มีการทำร้ายร่างกายกันใน 12 เดือนที่ผ่านมา: จนบาดเจ็บ", written.GetProperty("finding").GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(written.Text("id"), (await client.Send("families/assessment", body)).Body.Text("id"));
        Assert.Equal("idempotency-key-reused", (await client.Send("families/assessment", body with { note = "อื่น" })).Code);

        var dump = await _app.Dump();
        var form = Assert.Single(dump, row => row.Table == "public.family_forms");
        Assert.Equal(["day", "fiscal_year", "id", "kind", "sealed", "template_version"], JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(form.Row)!.Keys.Order(StringComparer.Ordinal));
        foreach (var secret in new[] { "หมู่ 4", "เยี่ยมวันพุธ", "\"high\"", "inDanger", "tablet-1" })
            Assert.DoesNotContain(dump, row => row.Row.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(dump, row => row.Table == "platform.data_protection_keys" && row.Row.Contains("masterKey", StringComparison.Ordinal)); // the keys are encrypted too
        Assert.Equal(0, await _app.InDatabase(db => db.Set<IdempotentRequest>().CountAsync(Ct)));
        var entry = Assert.Single(await Trail());
        Assert.Equal((nameof(WriteFamilyForm), new DateTimeOffset(2027, 2, 28, 17, 0, 0, TimeSpan.Zero), null), (entry.Process, entry.At.ToUniversalTime(), entry.TraceId)); // the day in Bangkok, not the hour

        var read = await Officer.GetJson($"families/{written.Text("id")}");
        Assert.Equal(("บ้านเลขที่ 99 หมู่ 4", "2032-03-01"), (read.Text("family"), read.Text("keptUntil")));
        var look = (await Trail()).Single(one => one.Process == nameof(GetFamilyForm));
        Assert.Equal((written.Text("id"), null, null), (look.SubjectId, look.Before, look.After));

        Assert.Equal(["reason"], (await Officer.Send($"families/{written.Text("id")}/removal")).Body.Fields());
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.Send($"families/{written.Text("id")}/removal", new { reason = "consent-withdrawn" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync($"families/{written.Text("id")}", Ct)).StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_named()
    {
        var answers = Calm.Select(one => (int?)one).ToArray();
        (answers[2], answers[7]) = (null, 9);
        var wrong = await Officer.Send("families/assessment", new { answers, consent = false, on = "2027-03-02" });
        Assert.Equal(["answers[2]", "answers[7]", "consent", "on"], wrong.Body.Fields().Order(StringComparer.Ordinal));
        Assert.Equal(["answers"], (await Officer.Send("families/assessment", new { answers = new[] { 1 }, consent = true })).Body.Fields());
        Assert.Equal("questions-changed", (await Officer.Send("families/assessment", new { answers = Calm, consent = true, version = 2 })).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.Send("families/other", new { answers = Calm, consent = true })).Status);
    }

    [Fact]
    public async Task The_public_sees_counts_from_five_on_in_steps_of_five_and_how_far_the_forms_are()
    {
        for (var form = 0; form < 4; form++)
            await Officer.Send("families/questionnaire", new { answers = Calm, consent = true });
        var few = await Statistics();
        Assert.Equal((true, JsonValueKind.Null, 150), (few.GetProperty("counters")[0].GetProperty("withheld").GetBoolean(), few.GetProperty("counters")[0].GetProperty("count").ValueKind, few.GetProperty("counters")[0].GetProperty("goal").GetInt32()));
        Assert.Equal(0, few.GetProperty("kinds")[0].GetProperty("questions").GetArrayLength());

        for (var form = 0; form < 8; form++)
            await Officer.Send("families/questionnaire", new { answers = Calm.Select((answer, index) => index == 1 && form % 2 == 0 ? 3 : answer), consent = true });
        var some = await Statistics();
        Assert.Equal((12, 10), (some.GetProperty("counters")[0].GetProperty("count").GetInt32(), some.GetProperty("kinds")[0].GetProperty("forms").GetInt32()));
        foreach (var question in some.GetProperty("kinds")[0].GetProperty("questions").EnumerateArray())
            Assert.All(question.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("count")).Where(count => count.ValueKind is JsonValueKind.Number), count => Assert.True(count.GetInt32() >= 5));
        Assert.Equal((0, 50), (some.GetProperty("counters")[1].GetProperty("count").GetInt32(), some.GetProperty("counters")[1].GetProperty("goal").GetInt32()));
        Assert.Contains("12 จาก 150", await _app.Browser(null, null).GetStringAsync("families", Ct), StringComparison.Ordinal);
        var planned = (await _app.OfThePlan("1-06", "SW")).Text("id");
        Assert.Contains("12 จาก 150", await _app.Browser(Roles.PlanOfficer, null).GetStringAsync($"events/{planned}", Ct), StringComparison.Ordinal);

        Task<JsonElement> Statistics() => _app.Client(null, null).GetJson("families/statistics/2570");
    }

    [Theory]
    [InlineData(new[] { 10, 7, 6 }, new[] { 10, 7, 6 })]
    [InlineData(new[] { 10, 3, 9 }, new[] { 10, -1, -1 })] // one alone would be the rest of the sum
    [InlineData(new[] { 10, 4, 4, 9 }, new[] { 10, -1, -1, -1 })] // both as large as they can be
    [InlineData(new[] { 10, 4, 1, 9 }, new[] { 10, -1, -1, 9 })]
    [InlineData(new[] { 12, 0, 0, 0 }, new[] { -1, -1, -1, -1 })] // all the same would be known of everybody
    public void Small_counts_are_withheld_with_whatever_would_tell_them(int[] counts, int[] shown) =>
        Assert.Equal(shown, SmallNumbers.Withhold(counts).Select(count => count ?? -1));

    [Fact]
    public void The_level_follows_from_danger_or_from_signs_that_add_up()
    {
        var form = FirstTemplates.Assessment;
        Assert.Equal((FamilyLevel.Low, 0), (form.Find(Calm)!.Level, form.Find(Calm)!.Reasons.Count));
        Assert.Equal(FamilyLevel.Medium, form.Find([2, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])!.Level);
        Assert.Equal((FamilyLevel.High, false), (form.Find([2, 3, 3, 1, 1, 1, 3, 1, 1, 2, 1, 1])!.Level, form.Find([2, 3, 3, 1, 1, 1, 3, 1, 1, 2, 1, 1])!.InDanger));
        Assert.Equal((FamilyLevel.High, true), (form.Find(InDanger)!.Level, form.Find(InDanger)!.InDanger));
        Assert.Equal(FamilyLevel.Low, form.Find([4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4])!.Level); // nobody must answer
        Assert.All(FirstTemplates.Questionnaire.Questions.Concat(form.Questions), question => Assert.Equal("ไม่ประสงค์จะตอบ", question.Choices[^1].Text));
        Assert.Null(FirstTemplates.Questionnaire.Find(Calm));
    }

    [Fact]
    public async Task Forms_are_deleted_when_their_time_is_over()
    {
        await using var app = new TrainingApp();
        var officer = app.Client(division: "SW");
        var old = (await officer.Send("families/questionnaire", new { answers = Calm, consent = true, on = "2026-12-01" })).Body.Text("id");
        var kept = (await officer.Send("families/questionnaire", new { answers = Calm, consent = true })).Body.Text("id");
        await using var later = new TrainingApp { ConnectionString = app.ConnectionString };
        later.Clock.Set(new(2031, 12, 2, 3, 0, 0, TimeSpan.Zero));
        later.StartServer();
        await Wait.Until(async () => !await app.InDatabase(db => db.FamilyForms.AnyAsync(form => form.Id == Guid.Parse(old), Ct)));
        Assert.True(await app.InDatabase(db => db.FamilyForms.AnyAsync(form => form.Id == Guid.Parse(kept), Ct)));
        var entry = await app.InDatabase(db => db.Set<AuditEntry>().SingleAsync(one => one.Process == nameof(FamilyRetention), Ct));
        Assert.Equal((old, 2570), (entry.SubjectId, JsonSerializer.Deserialize<JsonElement>(entry.Before!).GetProperty("fiscalYear").GetInt32()));
    }

    private Task<List<AuditEntry>> Trail() => _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == "FamilyForm").ToListAsync(Ct));
}
