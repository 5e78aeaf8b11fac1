using System.Net;
using ServiceDefaults.SignIn;

namespace RiskService.Tests;

/// <summary>Deny by default.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData(Roles.Executive)]
    public async Task The_first_page_opens_for_everybody(string? role)
    {
        var answer = await _app.Browser(role, null).GetAsync("./", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
