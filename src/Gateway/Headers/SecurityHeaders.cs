using Gateway.Sessions;

namespace Gateway.Headers;

/// <summary>What every answer carries, whichever service made it. A service that says something stricter is left alone.</summary>
internal static class SecurityHeaders
{
    /// <summary>No inline script or style, and nothing from elsewhere.</summary>
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action {0}; frame-ancestors 'none'";

    public static void Use(WebApplication app)
    {
        var isHttps = SessionSettings.IsHttps(app.Configuration);
        // A browser counts where a form's answer redirects to: signing out may lead to another provider's page.
        var forms = app.Configuration["Authentication:Authority"] is { } authority ? $"'self' {new Uri(authority).GetLeftPart(UriPartial.Authority)}" : "'self'";
        var policy = Policy.Replace("{0}", forms, StringComparison.Ordinal);
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => Write(context, policy, isHttps));
            return next(context);
        });
    }

    private static Task Write(HttpContext context, string policy, bool isHttps)
    {
        var headers = context.Response.Headers;
        headers.Remove("Server");
        headers.Remove("X-Powered-By");
        headers.TryAdd("Content-Security-Policy", policy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        if (isHttps)
            headers.TryAdd("Strict-Transport-Security", "max-age=31536000");
        if (context.Session() is not null && !headers.ContainsKey("Cache-Control"))
            headers.CacheControl = "no-store"; // the next person at this computer may press "back"
        return Task.CompletedTask;
    }
}
