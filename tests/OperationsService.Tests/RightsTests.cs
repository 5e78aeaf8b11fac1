using System.Net;
using ServiceDefaults.SignIn;

namespace OperationsService.Tests;

/// <summary>Deny by default: the feed is for administrators and the plan officer, webhooks for administrators alone.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_role_reaches_what_it_may_and_nothing_else()
    {
        foreach (var role in Roles.All)
        {
            Assert.Equal(role is Roles.Admin or Roles.PlanOfficer ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await Status(role, "feed"));
            Assert.Equal(role is Roles.Admin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await Status(role, "webhooks"));
            Assert.Equal(role is Roles.Admin ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, await Status(role, $"webhooks/{Guid.NewGuid()}/deliveries"));
            Assert.Equal(role is Roles.Admin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await Status(role, "services"));
            Assert.Equal(role is Roles.Admin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await Status(role, "server"));
            Assert.Equal(role is Roles.Admin ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, await Status(role, "services/nothing"));
        }

        foreach (var path in (string[])["feed", "event-types", "webhooks", "services", "services/plan", "server"])
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(null, path));
    }

    [Fact]
    public async Task Pages_are_for_administrators()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser().GetAsync("health/nothing")).StatusCode);
        foreach (var path in (string[])["", "webhooks", "webhooks/new"])
        {
            Assert.Equal(HttpStatusCode.OK, (await _app.Browser().GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await _app.Browser(Roles.PlanOfficer).GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Found, (await _app.Browser(null).GetAsync(path)).StatusCode);
        }

        foreach (var step in (string[])["", "/change", "/rotation", "/pause", "/resumption", "/removal", "/resend", $"/deliveries/{Guid.NewGuid()}"])
            Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser().GetAsync($"webhooks/{Guid.NewGuid()}{step}")).StatusCode);
    }

    private async Task<HttpStatusCode> Status(string? role, string path) => (await _app.Client(role).GetAsync(path)).StatusCode;
}
