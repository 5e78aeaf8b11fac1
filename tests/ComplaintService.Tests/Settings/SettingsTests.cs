using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Settings;

public sealed class SettingsTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("settings")]
    [InlineData("settings/usual-answers")]
    [InlineData("notices")]
    [InlineData("bulk")]
    public async Task The_pages_open(string path)
    {
        var page = await app.Browser(Roles.ComplaintOfficer).GetAsync(path, Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused()
    {
        var answer = await app.Client(Roles.ComplaintOfficer).PutAsJsonAsync("settings/notice-addresses/clerk", new { email = "no address" }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client(Roles.ComplaintOfficer).PutAsJsonAsync("settings/notice-addresses/nobody", new { email = "a@example.com" }, Ct)).StatusCode);
    }
}
