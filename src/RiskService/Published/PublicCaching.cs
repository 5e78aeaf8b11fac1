using ServiceDefaults.SignIn;

namespace RiskService.Published;

/// <summary>What everybody reads may be kept for a short time: five minutes after a measure is done, all see it.</summary>
internal static class PublicCaching
{
    private const string Shortly = "public, max-age=300";

    /// <summary>A page for somebody who is signed in shows their name, so that no cache between may keep it; for others it differs by language.</summary>
    public static void KeepPage(HttpContext http, Actor actor)
    {
        if (actor.IsSignedIn)
            return;
        http.Response.Headers.CacheControl = Shortly;
        http.Response.Headers.Vary = "Cookie";
    }

    public static void KeepData(HttpContext http) => http.Response.Headers.CacheControl = Shortly;
}
