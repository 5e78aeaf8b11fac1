using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Plans;

public sealed class AmendmentTests : IAsyncLifetime
{
    private const string Reason = "สภาอนุมัติงบประมาณเพิ่มเติมแล้ว";
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PlanApp App => _seed.App;

    public ValueTask InitializeAsync() => _seed.InitializeAsync();

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task An_amendment_goes_the_same_way_while_the_old_version_stays_in_force()
    {
        var draft = await Amend();
        await Change(draft, "1-03", new { reason = Reason, budgets = new Dictionary<string, decimal?> { ["2570"] = 20000 } });
        var added = await App.Must(Roles.PlanOfficer, $"plans/{draft}/projects", new { reason = Reason, mission = "1.1", name = "อบรมเยาวชนรุ่นใหม่ใจสุจริต", divisions = new[] { "EDU" } });
        Assert.Equal("1-08", added.Text("code"));
        await App.Must(Roles.PlanOfficer, $"projects/1-01/withdrawal?planId={draft}", new { reason = "รวมไว้กับโครงการอื่นแล้ว" });
        Assert.Equal(13000, (await App.Client(null).GetJson("projects/1-03")).GetProperty("budgets").GetProperty("2570").GetDecimal());

        var found = await App.Client().GetJson($"plans/{draft}/differences");
        Assert.Equal(["1-08"], found.GetProperty("added").EnumerateArray().Select(project => project.Text("code")));
        Assert.Equal(["1-01"], found.GetProperty("withdrawn").EnumerateArray().Select(project => project.Text("code")));
        var field = Assert.Single(Assert.Single(found.GetProperty("changed").EnumerateArray()).GetProperty("fields").EnumerateArray());
        Assert.Equal(("budgets.2570", "13,000", "20,000"), (field.Text("field"), field.Text("before"), field.Text("after")));

        await App.Publish(draft);
        Assert.Equal("superseded", (await _seed.Plan()).Text("status"));
        var nobody = App.Client(null);
        Assert.Equal(20000, (await nobody.GetJson("projects/1-03")).GetProperty("budgets").GetProperty("2570").GetDecimal());
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("projects/1-01", Ct)).StatusCode);
        Assert.Equal(27, (await nobody.GetJson("projects")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Only_one_amendment_is_open_at_a_time()
    {
        await Amend();
        var answer = await App.Post(Roles.PlanOfficer, $"plans/{_seed.PlanId}/amendments", new { kind = "change", reason = Reason });
        Assert.Equal((HttpStatusCode.Conflict, "amendment-open"), (answer.StatusCode, (await answer.Json()).Text("code")));
    }

    [Fact]
    public async Task A_plan_that_is_not_published_is_not_amended()
    {
        var answer = await App.Post(Roles.PlanOfficer, $"plans/{_seed.PlanId}/amendments", new { kind = "change", reason = Reason });
        Assert.Equal((HttpStatusCode.Conflict, "plan-not-published"), (answer.StatusCode, (await answer.Json()).Text("code")));
    }

    [Fact]
    public async Task A_published_project_is_not_changed()
    {
        await App.Publish(_seed.PlanId);
        var answer = await Patch(_seed.PlanId, "1-03", new { reason = Reason, name = "ชื่อใหม่ของโครงการ" });
        Assert.Equal((HttpStatusCode.Conflict, "plan-not-draft"), (answer.StatusCode, (await answer.Json()).Text("code")));
    }

    [Theory]
    [InlineData("""{"budgets":{"2570":-1}}""", "budgets.2570")]
    [InlineData("""{"budgets":{"2570":1.005}}""", "budgets.2570")]
    [InlineData("""{"budgets":{"2571":1000}}""", "budgets.2571")]
    [InlineData("""{"divisions":["XX"]}""", "divisions")]
    [InlineData("""{"divisions":[]}""", "divisions")]
    [InlineData("""{"name":"ก"}""", "name")]
    [InlineData("""{"outputs":[{"text":"มีคู่มือ","comparator":"~"}]}""", "outputs[0].comparator")]
    [InlineData("""{"budgetLines":[{"item":"ค่าอาหาร","amount":-5}]}""", "budgetLines[0].amount")]
    public async Task Bad_input_names_its_field_and_changes_nothing(string change, string field)
    {
        var body = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(change)!;
        body["reason"] = JsonSerializer.SerializeToElement(Reason);
        var answer = await Patch(_seed.PlanId, "1-03", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _));
        Assert.Equal(13000, (await App.Client().GetJson("projects/1-03")).GetProperty("budgets").GetProperty("2570").GetDecimal());
    }

    [Fact]
    public async Task A_change_stands_in_the_audit_trail_and_is_found_by_search()
    {
        await Change(_seed.PlanId, "1-03", new { reason = Reason, name = "อบรมธรรมาภิบาลประจำปี" });
        var entry = await App.InDatabase(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Process == "ChangeProject", Ct));
        Assert.Equal(Reason, entry.Reason);
        Assert.Contains("อบรมธรรมาภิบาลประจำปี", entry.After, StringComparison.Ordinal);
        Assert.Equal("1-03", (await App.Client().GetJson("projects?q=ธรรมาภิบาลประจำปี")).GetProperty("items")[0].Text("code"));
    }

    [Fact]
    public async Task An_indicator_keeps_its_code_when_another_one_goes()
    {
        var before = (await App.Client().GetJson("projects/1-03")).GetProperty("outputs").EnumerateArray().ToList();
        var last = before[^1];
        await Change(_seed.PlanId, "1-03", new { reason = Reason, outputs = new[] { new { text = last.Text("text") } } });
        var kept = Assert.Single((await App.Client().GetJson("projects/1-03")).GetProperty("outputs").EnumerateArray());
        Assert.Equal(last.Text("code"), kept.Text("code"));
    }

    [Fact]
    public async Task A_stale_change_is_refused()
    {
        var client = App.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");
        var answer = await client.PatchAsJsonAsync($"projects/1-03?planId={_seed.PlanId}", new { reason = Reason, name = "ชื่อใหม่ของโครงการ" }, Ct);
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
    }

    private async Task<string> Amend()
    {
        await App.Publish(_seed.PlanId);
        return (await App.Must(Roles.PlanOfficer, $"plans/{_seed.PlanId}/amendments", new { kind = "supplement", reason = Reason })).Text("id");
    }

    private Task<HttpResponseMessage> Patch(string planId, string code, object body) =>
        App.Client().PatchAsJsonAsync($"projects/{code}?planId={planId}", body, Ct);

    private async Task Change(string planId, string code, object body)
    {
        var answer = await Patch(planId, code, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
