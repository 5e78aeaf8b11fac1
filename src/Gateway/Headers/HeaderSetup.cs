using System.Net;
using Gateway.Routes;
using Gateway.Sessions;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using ServiceDefaults.Telemetry;

namespace Gateway.Headers;

/// <summary>Security headers, compression, and whom we believe about a caller's address.</summary>
public static class HeaderSetup
{
    public static WebApplicationBuilder AddHeaders(this WebApplicationBuilder builder)
    {
        var known = (builder.Configuration.GetSection("Proxy").Get<ProxySettings>() ?? new()).Known;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // see IsPublic
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
        builder.Services.PostConfigure<ForwardedHeadersOptions>(forwarded =>
        {
            // Services believe the gateway; the gateway believes nobody who is not named.
            forwarded.ForwardedHeaders = known.Count == 0 ? ForwardedHeaders.None : forwarded.ForwardedHeaders;
            forwarded.ForwardLimit = null;
            foreach (var proxy in known)
            {
                if (System.Net.IPNetwork.TryParse(proxy, out var network))
                    forwarded.KnownIPNetworks.Add(network);
                else
                    forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        return builder;
    }

    public static void UseHeaders(this WebApplication app)
    {
        SecurityHeaders.Use(app);
        app.UseWhen(IsPublic, branch => branch.UseResponseCompression());
    }

    /// <summary>
    /// The length of a compressed page can tell a secret on it to whoever can make the browser repeat words next to it (BREACH). So what a
    /// signed-in person reads is not compressed, nor what is read with a receipt or a tracking code; files that are the same for all are.
    /// </summary>
    private static bool IsPublic(HttpContext context) =>
        Path.GetExtension(context.Request.Path.Value) is ".css" or ".js" or ".svg"
        || (!context.Request.Cookies.ContainsKey(SessionSettings.CookieName(context.RequestServices.GetRequiredService<IConfiguration>()))
            && !QuietPaths.Cover(context.Request.Path));
}
