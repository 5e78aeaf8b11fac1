using System.Net.Http.Headers;
using Gateway.Sessions;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Transforms;

namespace Gateway.Routes;

/// <summary>A signed-in person's session becomes an access token; a caller's own token passes as it is. Our cookies stay here.</summary>
internal static class Credentials
{
    private static readonly string[] Own = [".AspNetCore.OpenIdConnect.", ".AspNetCore.Correlation.", "session", "__Host-session"];

    public static async ValueTask Forward(RequestTransformContext request)
    {
        KeepSessionCookie(request);
        if (request.HttpContext.Request.Headers.ContainsKey(HeaderNames.Authorization))
            return;
        var tokens = request.HttpContext.RequestServices.GetRequiredService<SessionTokens>();
        if (await tokens.AccessTokenAsync(request.HttpContext) is { } token)
            request.ProxyRequest.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    private static void KeepSessionCookie(RequestTransformContext request)
    {
        if (request.HttpContext.Request.Headers.Cookie.Count == 0)
            return;
        var others = request.HttpContext.Request.Cookies
            .Where(cookie => !Own.Any(name => cookie.Key.StartsWith(name, StringComparison.Ordinal)))
            .Select(cookie => $"{cookie.Key}={Uri.EscapeDataString(cookie.Value)}").ToList();
        request.ProxyRequest.Headers.Remove(HeaderNames.Cookie);
        if (others.Count > 0)
            request.ProxyRequest.Headers.TryAddWithoutValidation(HeaderNames.Cookie, string.Join("; ", others));
    }
}
