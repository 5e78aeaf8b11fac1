using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Gateway.Routes;
using Scalar.AspNetCore;

namespace Gateway.Docs;

/// <summary>
/// <c>/docs</c>: every service's OpenAPI document, readable. Scalar brings its own script and styles from the package and asks no other
/// site. Its page starts with a small inline script: the policy of this one page allows exactly that text, by its hash.
/// </summary>
public static partial class ApiDocs
{
    public static void MapDocs(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal), docs => docs.Use(AllowItsOwnScript));
        app.MapScalarApiReference("/docs", scalar =>
        {
            scalar.Title = "API";
            scalar.DefaultFonts = false;
            scalar.Telemetry = false;
            foreach (var service in ServiceRoute.All)
                scalar.AddDocument(service.Name, $"{service.Thai} · {service.English}", $"{service.Prefix}/openapi/v1.json");
        }).AllowAnonymous();
    }

    private static async Task AllowItsOwnScript(HttpContext context, RequestDelegate next)
    {
        var sent = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = sent;
        }

        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
        {
            var scripts = InlineScript().Matches(Encoding.UTF8.GetString(page.ToArray()))
                .Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups[1].Value)))}'");
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'self' {string.Join(' ', scripts)}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        }

        page.Position = 0;
        await page.CopyToAsync(sent, context.RequestAborted);
    }

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex InlineScript();
}
