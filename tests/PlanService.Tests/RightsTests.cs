using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace PlanService.Tests;

/// <summary>Who may do what: whatever is not named here is refused.</summary>
public sealed class RightsTests(SeededPlan seed) : IClassFixture<SeededPlan>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> EveryoneButThePlanOfficer => [.. Roles.All.Where(role => role != Roles.PlanOfficer)];

    [Theory]
    [MemberData(nameof(EveryoneButThePlanOfficer))]
    public async Task Only_a_plan_officer_imports(string role) => Assert.Equal(
        HttpStatusCode.Forbidden, (await seed.App.Client(role).PostAsync("imports", PlanApp.Document(), Ct)).StatusCode);

    [Theory]
    [MemberData(nameof(EveryoneButThePlanOfficer))]
    public async Task Only_a_plan_officer_resolves_findings(string role) => Assert.Equal(
        HttpStatusCode.Forbidden, (await seed.App.Client(role).PostAsJsonAsync(
            $"plans/{seed.PlanId}/findings/{Guid.NewGuid()}/resolution", new { action = "accepted", reason = "ตรวจแล้วถูกต้องตามที่เขียน" }, Ct)).StatusCode);

    [Fact]
    public async Task Nobody_gets_anything_but_what_is_published()
    {
        var nobody = seed.App.Client(null);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsync("imports", PlanApp.Document(), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"plans/{seed.PlanId}/findings", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"plans/{seed.PlanId}/original", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("no-such-thing", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("plans", Ct)).StatusCode);
    }

    [Fact]
    public async Task Staff_of_every_role_read_findings_and_the_original()
    {
        foreach (var role in Roles.All)
        {
            Assert.Equal(HttpStatusCode.OK, (await seed.App.Client(role).GetAsync($"plans/{seed.PlanId}/findings", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await seed.App.Client(role).GetAsync($"plans/{seed.PlanId}/original", Ct)).StatusCode);
        }
    }
}
