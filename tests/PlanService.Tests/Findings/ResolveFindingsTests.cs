using System.Net;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Findings;

public sealed class ResolveFindingsTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _seed.InitializeAsync();

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task Several_findings_are_resolved_for_one_reason()
    {
        string[] ids = [.. (await Open()).Take(3).Select(finding => finding.Text("id"))];
        var answer = await Resolve(ids);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(3, (await answer.Json()).GetProperty("resolved").GetInt32());
        Assert.Equal(3, (await List("state=accepted")).Count(finding => finding.Text("reason") == PlanLife.Reason));
    }

    [Fact]
    public async Task One_that_was_already_resolved_keeps_all_of_them_open()
    {
        string[] ids = [.. (await Open()).Take(3).Select(finding => finding.Text("id"))];
        await Resolve([ids[2]]);
        var answer = await Resolve(ids);
        Assert.Equal((HttpStatusCode.Conflict, "already-resolved"), (answer.StatusCode, (await answer.Json()).Text("code")));
        Assert.Single(await List("state=accepted"));
    }

    [Fact]
    public async Task One_that_does_not_exist_is_named_and_nothing_is_resolved()
    {
        var unknown = Guid.NewGuid().ToString();
        var answer = await Resolve([(await Open())[0].Text("id"), unknown]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(unknown, (await answer.Json()).GetProperty("errors").GetProperty("findingIds")[0].GetString());
        Assert.Empty(await List("state=accepted"));
    }

    [Fact]
    public async Task No_finding_is_bad_input() => Assert.Equal(HttpStatusCode.BadRequest, (await Resolve([])).StatusCode);

    [Fact]
    public async Task After_submission_no_finding_is_resolved()
    {
        await _seed.App.AcceptErrors(_seed.PlanId);
        await _seed.App.Must(Roles.PlanOfficer, $"plans/{_seed.PlanId}/submission");
        var answer = await Resolve([(await Open())[0].Text("id")]);
        Assert.Equal((HttpStatusCode.Conflict, "plan-not-draft"), (answer.StatusCode, (await answer.Json()).Text("code")));
    }

    private Task<HttpResponseMessage> Resolve(string[] findingIds) => _seed.App.Post(
        Roles.PlanOfficer, $"plans/{_seed.PlanId}/findings/resolution", new { findingIds, action = "accepted", reason = PlanLife.Reason });

    private Task<List<JsonElement>> Open() => List("state=open");

    private async Task<List<JsonElement>> List(string query) =>
        [.. (await _seed.App.Client().GetJson($"plans/{_seed.PlanId}/findings?pageSize=200&{query}")).GetProperty("items").EnumerateArray()];
}
