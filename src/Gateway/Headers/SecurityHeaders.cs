using System.Net;
using Gateway.Sessions;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace Gateway.Headers;

/// <summary>
/// What every answer carries, whichever service made it; compression; and whom we believe about a caller's address: nobody, unless
/// <c>Gateway:KnownProxies</c> lists the proxies that stand before us.
/// </summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static WebApplicationBuilder AddHeaders(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Forms carry antiforgery tokens that differ each time, so their compressed length tells nothing about them.
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
        builder.Services.PostConfigure<ForwardedHeadersOptions>(forwarded =>
        {
            var proxies = builder.Configuration.GetSection("Gateway:KnownProxies").Get<string[]>() ?? [];
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            if (proxies.Length == 0)
                forwarded.ForwardedHeaders = ForwardedHeaders.None;
        });
        return builder;
    }

    public static void UseHeaders(this WebApplication app)
    {
        var isHttps = SessionSetup.PublicUrl(app.Configuration).StartsWith("https://", StringComparison.Ordinal);
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => Write(context.Response, isHttps));
            return next(context);
        });
        app.UseResponseCompression();
    }

    private static Task Write(HttpResponse response, bool isHttps)
    {
        var headers = response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0) // the API documentation has one of its own
            headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.Remove("Server");
        headers.Remove("X-Powered-By");
        if (isHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return Task.CompletedTask;
    }
}
