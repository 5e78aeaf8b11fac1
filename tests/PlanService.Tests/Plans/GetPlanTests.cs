using System.Net;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Plans;

public sealed class GetPlanTests(SeededPlan seed) : IClassFixture<SeededPlan>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_totals_are_those_of_the_rows_and_stand_beside_those_written()
    {
        var totals = (await seed.Plan()).GetProperty("totals");

        Assert.Equal(205000, totals.GetProperty("grand").GetDecimal());
        Assert.All(["2566", "2567", "2568", "2569", "2570"], year => Assert.Equal(41000, totals.GetProperty("byYear").GetProperty(year).GetDecimal()));
        var dimensions = totals.GetProperty("byDimension");
        Assert.Equal(["1", "2", "3", "4"], dimensions.EnumerateObject().Select(dimension => dimension.Name));
        Assert.Equal(33000, dimensions.GetProperty("1").GetProperty("2569").GetDecimal());
        Assert.Equal(0, dimensions.GetProperty("2").GetProperty("2566").GetDecimal());
        Assert.Equal(8000, dimensions.GetProperty("3").GetProperty("2570").GetDecimal());
        Assert.Equal(33300, totals.GetProperty("asWritten").GetProperty("byDimension").GetProperty("1").GetProperty("2569").GetDecimal());
    }

    [Fact]
    public async Task The_outline_has_dimensions_missions_and_objectives()
    {
        var plan = await seed.Plan();
        var dimensions = plan.GetProperty("dimensions").EnumerateArray().ToList();
        var missions = dimensions.SelectMany(dimension => dimension.GetProperty("missions").EnumerateArray()).ToList();

        Assert.Equal("การสร้างวัฒนธรรมสุจริต", dimensions[0].Text("name"));
        Assert.Equal(12, missions.Count);
        Assert.Equal(32, missions.Sum(mission => mission.GetProperty("objectives").GetArrayLength()));
        Assert.Equal("1.1.3", missions[0].GetProperty("objectives")[2].Text("code"));
        Assert.Equal(JsonValueKind.Number, plan.GetProperty("version").ValueKind);
        Assert.NotEmpty(plan.Text("title"));
    }

    [Fact]
    public async Task A_read_carries_an_ETag()
    {
        var answer = await seed.App.Client().GetAsync($"plans/{seed.PlanId}", Ct);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_draft_is_there_for_staff_only()
    {
        Assert.All(Roles.All, role => Assert.Equal(HttpStatusCode.OK, Get(role, $"plans/{seed.PlanId}")));
        foreach (var path in new[] { $"plans/{seed.PlanId}", "projects/1-03", $"projects/1-03?planId={seed.PlanId}", $"projects?planId={seed.PlanId}" })
            Assert.Equal(HttpStatusCode.NotFound, Get(null, path));

        Assert.Equal(0, (await seed.App.Client(null).GetJson("plans")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await seed.App.Client(null).GetJson("projects")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_unknown_plan_is_a_problem_not_a_page_of_nothing()
    {
        var answer = await seed.App.Client().GetAsync($"plans/{Guid.NewGuid()}", Ct);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("not-found", (await answer.Json()).Text("code"));
    }

    private HttpStatusCode Get(string? role, string path) => seed.App.Client(role).GetAsync(path, Ct).GetAwaiter().GetResult().StatusCode;
}
