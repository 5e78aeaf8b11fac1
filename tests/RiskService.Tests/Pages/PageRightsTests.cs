using System.Net;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Pages;

/// <summary>Pages that are not there, or not for the reader.</summary>
public sealed class PageRightsTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_a_reader_may_not_see_is_not_there_and_what_they_may_not_do_is_refused()
    {
        var risk = (await _app.Finance().Added()).Id();
        var mitigation = await _app.Finance().Planned(risk);
        foreach (var page in (string[])["", "/change", "/assessment", "/treatment", "/closure", "/reopening", "/mitigations/new"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(Roles.DivisionOfficer, "PW", $"risks/{risk}{page}"));
            Assert.Equal(HttpStatusCode.OK, await Status(Roles.DivisionHead, "FIN", $"risks/{risk}{page}"));
            Assert.Equal(page.Length == 0 ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await Status(Roles.InternalAuditor, "IA", $"risks/{risk}{page}"));
            Assert.Equal(HttpStatusCode.Forbidden, await Status(Roles.Admin, null, $"risks/{risk}{page}"));
            Assert.Equal(HttpStatusCode.Found, await Status(null, null, $"risks/{risk}{page}"));
        }

        foreach (var page in (string[])["change", "completion", "dropping"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(Roles.DivisionOfficer, "PW", $"mitigations/{mitigation}/{page}"));
            Assert.Equal(HttpStatusCode.OK, await Status(Roles.DivisionOfficer, "FIN", $"mitigations/{mitigation}/{page}"));
            Assert.Equal(HttpStatusCode.Forbidden, await Status(Roles.Executive, null, $"mitigations/{mitigation}/{page}"));
        }

        foreach (var (page, role) in new (string, string)[] { ("opening", Roles.PlanOfficer), ("parts/FIN/return", Roles.PlanOfficer), ("parts/FIN/moderation", Roles.PlanOfficer), ("approval", Roles.Executive), ("publication", Roles.Executive) })
            await OnlyFor(role, $"registers/2570/{page}");
        await OnlyFor(Roles.PlanOfficer, "settings/2570/change");
        await OnlyFor(Roles.Executive, $"risks/{risk}/acceptance");
        Assert.Equal(HttpStatusCode.Forbidden, await Status(Roles.DivisionOfficer, "FIN", "registers/2570/parts/PW/submission"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(Roles.PlanOfficer, null, "registers/1999"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(Roles.PlanOfficer, null, "settings/2570?version=9"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(Roles.PlanOfficer, null, "registers/2570/parts/XX/moderation"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(Roles.Executive, null, $"risks/{Guid.NewGuid()}"));
    }

    private async Task OnlyFor(string role, string page)
    {
        Assert.Equal(HttpStatusCode.OK, await Status(role, null, page));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(Roles.DivisionOfficer, "FIN", page));
    }

    private async Task<HttpStatusCode> Status(string? role, string? division, string page) =>
        (await _app.Browser(role, division).GetAsync(page, TestContext.Current.CancellationToken)).StatusCode;
}
