using ServiceDefaults.Problems;

namespace Gateway.Sessions;

/// <summary>
/// A change that comes with the session cookie must come from our own pages: another site's form or script is refused by what the
/// browser itself says of the request (Sec-Fetch-Site, or Origin in older ones). Requests with a token of their own are not concerned.
/// </summary>
public static class CrossSiteRefusal
{
    private static readonly Refusal CrossSite = new(
        "cross-site", "คำขอนี้ส่งมาจากเว็บไซต์อื่น จึงไม่ได้ดำเนินการ", "This request came from another site and was not carried out");

    public static IApplicationBuilder UseCrossSiteRefusal(this IApplicationBuilder app) => app.Use((context, next) =>
        IsSafe(context.Request.Method) || context.Session() is null || ComesFromUs(context.Request)
            ? next(context)
            : CrossSite.ToProblem(StatusCodes.Status403Forbidden).ExecuteAsync(context));

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool ComesFromUs(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return true; // no browser of this century; SameSite=Lax keeps the cookie from foreign posts
        var settings = request.HttpContext.RequestServices.GetRequiredService<IConfiguration>();
        return string.Equals(origin, SessionSettings.PublicUrl(settings), StringComparison.OrdinalIgnoreCase)
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
