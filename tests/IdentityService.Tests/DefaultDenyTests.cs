using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IdentityService.Tests;

public sealed class DefaultDenyTests(IdentityFactory identity) : IClassFixture<IdentityFactory>
{
    [Fact]
    public void Only_what_must_be_open_is_open()
    {
        var open = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Distinct()
            .Where(path => !path.StartsWith('_') && !path.EndsWith(".css", StringComparison.Ordinal) && !path.EndsWith(".svg", StringComparison.Ordinal) && !path.EndsWith(".js", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            ["alive", "connect/authorize", "connect/logout", "connect/token", "health", "language", "openapi/{documentName}.json", "sign-in", "sign-out"],
            open);
    }

    [Fact]
    public async Task Every_other_endpoint_turns_a_stranger_away()
    {
        var closed = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();
        Assert.True(closed.Count > 15);
        using var stranger = identity.Client();
        foreach (var endpoint in closed)
        {
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var only, ..] ? only : "GET";
            var path = "/identity/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.OrdinalIgnoreCase);
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var answer = await stranger.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{method} {path}: {answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.Redirect)
                Assert.Contains("/sign-in?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        identity.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
