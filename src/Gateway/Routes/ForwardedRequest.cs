using Gateway.Sessions;
using ServiceDefaults.Problems;
using ServiceDefaults.Telemetry;
using ServiceDefaults.Vitals;

namespace Gateway.Routes;

/// <summary>
/// What a service gets to see: an access token instead of our cookies (a caller's own token passes as it is), and nothing that a caller
/// claims about where the request came from. X-Forwarded-For, -Host, -Proto and -Prefix are set anew by YARP. The operations
/// key is brought by the operations service itself and never from outside.
/// </summary>
internal static class ForwardedRequest
{
    private static readonly string[] Claims =
        ["Forwarded", "X-Real-IP", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-Prefix", "X-Client-IP", "True-Client-IP", OperationsKey.Header];

    private static readonly Refusal Unreachable = new(
        "service-unreachable", "ระบบเข้าสู่ระบบยังไม่ตอบ ลองอีกครั้งในอีกสักครู่", "The sign-in service does not answer; try again shortly");

    public static async Task Prepare(HttpContext context, Func<Task> next)
    {
        if (context.Session() is var (key, ticket))
        {
            var answer = await context.RequestServices.GetRequiredService<SessionTokens>().FindAsync(key, ticket);
            if (answer.AccessToken is null)
            {
                await (answer.HasEnded ? SignInAgain(context) : Unreachable.ToProblem(StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context));
                return;
            }

            context.Request.Headers.Authorization = $"Bearer {answer.AccessToken}";
        }

        KeepOwnCookies(context.Request);
        foreach (var claim in Claims)
            context.Request.Headers.Remove(claim);
        if (QuietPaths.CoverCaller(context.Request.Path))
            Forget(context);
        await next();
    }

    /// <summary>Nothing that could tell who reports corruption: no address (and so no X-Forwarded-For), no browser, no page before.</summary>
    private static void Forget(HttpContext context)
    {
        context.Connection.RemoteIpAddress = null;
        context.Request.Headers.UserAgent = default;
        context.Request.Headers.Referer = default;
    }

    private static Task SignInAgain(HttpContext context)
    {
        var request = context.Request;
        context.Response.Cookies.Delete(SessionCookie(context));
        if (HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            context.Response.Redirect("/sign-in" + QueryString.Create("returnUrl", $"{request.Path}{request.QueryString}"));
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized; // the problem follows from the status
        return Task.CompletedTask;
    }

    private static void KeepOwnCookies(HttpRequest request)
    {
        if (request.Headers.Cookie.Count == 0)
            return;
        var others = request.Headers.Cookie.ToString().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(cookie => cookie.Split('=', 2)[0] != SessionCookie(request.HttpContext));
        request.Headers.Cookie = string.Join("; ", others) is { Length: > 0 } left ? left : default;
    }

    private static string SessionCookie(HttpContext context) =>
        SessionSettings.CookieName(context.RequestServices.GetRequiredService<IConfiguration>());
}
