using System.Security.Cryptography;
using Gateway.Routes;
using Scalar.AspNetCore;

namespace Gateway.Docs;

/// <summary>
/// <c>/docs</c>: every service's OpenAPI document, readable. Scalar brings its own scripts in its package and asks no other site. Its page
/// starts with an inline script, which this one page's policy allows by a number used once; styles it writes into the page while it runs,
/// so here alone inline styles are allowed.
/// </summary>
public static class ApiDocs
{
    public static void MapDocs(this WebApplication app) => app.MapScalarApiReference("/docs", (scalar, context) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        scalar.WithNonce(nonce).WithTitle("API").DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton();
        scalar.Favicon = "/" + WebUi.Asset.Seal.Address;
        foreach (var service in ServiceRoute.All)
            scalar.AddDocument(service.Name, $"{service.Thai} · {service.English}", $"{service.Prefix}/openapi/v1.json");
    }).AllowAnonymous();
}
