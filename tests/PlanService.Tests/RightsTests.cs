using System.Globalization;
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

    /// <summary>Each verb of a plan's life with each role that it is not for.</summary>
    public static TheoryData<string, string, string> NotTheirs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (method, path, only) in new[]
        {
            ("POST", "plans/{0}/submission", Roles.PlanOfficer),
            ("POST", "plans/{0}/findings/resolution", Roles.PlanOfficer),
            ("POST", "plans/{0}/amendments", Roles.PlanOfficer),
            ("POST", "plans/{0}/projects", Roles.PlanOfficer),
            ("POST", "plans/{0}/map", Roles.PlanOfficer),
            ("POST", "plans/{0}/map/proposal", Roles.PlanOfficer),
            ("POST", "years/2570/rebuild", Roles.Admin),
            ("PATCH", "projects/1-03?planId={0}", Roles.PlanOfficer),
            ("POST", "projects/1-01/withdrawal?planId={0}", Roles.PlanOfficer),
            ("POST", "plans/{0}/approval", Roles.Executive),
            ("POST", "plans/{0}/return", Roles.Executive),
            ("POST", "plans/{0}/publication", Roles.Executive),
        })
        {
            foreach (var role in Roles.All.Where(role => role != only))
                data.Add(method, path, role);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(NotTheirs))]
    public async Task A_step_in_a_plans_life_is_for_one_role(string method, string path, string role)
    {
        using var request = new HttpRequestMessage(new(method), string.Format(CultureInfo.InvariantCulture, path, seed.PlanId))
        {
            Content = JsonContent.Create(new { reason = "เหตุผลที่ยาวพอสมควร", action = "accepted", findingIds = new[] { Guid.NewGuid() } }),
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await seed.App.Client(role).SendAsync(request, Ct)).StatusCode);
    }

    public static TheoryData<string, string> VerbsOfAnAmendment => new()
    {
        { "POST", "plans/{0}/amendments" },
        { "POST", "plans/{0}/projects" },
        { "PATCH", "projects/1-03?planId={0}" },
        { "POST", "projects/1-01/withdrawal?planId={0}" },
    };

    /// <summary>Nobody learns whether there is such a plan before signing in; a plan officer learns that there is none.</summary>
    [Theory]
    [MemberData(nameof(VerbsOfAnAmendment))]
    public async Task An_amendment_needs_a_sign_in_and_a_plan_that_there_is(string method, string path)
    {
        var body = new { kind = path.EndsWith("amendments", StringComparison.Ordinal) ? "change" : "project", mission = "1.1", name = "โครงการใหม่", divisions = new[] { "SP" }, reason = "เหตุผลที่ยาวพอสมควร" };
        foreach (var (role, planId, status) in new[]
        {
            (null, seed.PlanId, HttpStatusCode.Unauthorized),
            (null, Guid.NewGuid().ToString(), HttpStatusCode.Unauthorized),
            (Roles.PlanOfficer, Guid.NewGuid().ToString(), HttpStatusCode.NotFound),
        })
        {
            using var request = new HttpRequestMessage(new(method), string.Format(CultureInfo.InvariantCulture, path, planId)) { Content = JsonContent.Create(body) };
            Assert.Equal(status, (await seed.App.Client(role).SendAsync(request, Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task Only_a_plan_officer_opens_the_pages_of_an_amendment()
    {
        foreach (var page in new[] { $"plans/{seed.PlanId}/amendments", $"project?planId={seed.PlanId}", $"projects/1-03/change?planId={seed.PlanId}", $"projects/1-03/withdrawal?planId={seed.PlanId}" })
        {
            Assert.Equal(HttpStatusCode.OK, (await seed.App.Browser().GetAsync(page, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await seed.App.Browser(Roles.Executive).GetAsync(page, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await seed.App.Browser(Roles.DivisionHead, "SP").GetAsync(page, Ct)).StatusCode);
        }
    }

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
