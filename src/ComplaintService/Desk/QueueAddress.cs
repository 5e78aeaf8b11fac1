using Microsoft.AspNetCore.Http.Extensions;

namespace ComplaintService.Desk;

/// <summary>
/// Where somebody left the queue: every way back leads to its filter and page again, after a step too. It stands in a cookie of the
/// session, sent to this service alone; the addresses of the steps stay short, and nothing is kept on the server.
/// </summary>
internal static class QueueAddress
{
    /// <summary>The parameter that ticks every row of a page: it is not wanted again.</summary>
    public const string Ticked = "ticked";

    private const string Cookie = "queue";

    /// <summary>A filter that takes more, with very long words, is not remembered.</summary>
    private const int Longest = 600;

    /// <summary>The queue was shown like this.</summary>
    public static void Keep(HttpContext http)
    {
        var query = new QueryBuilder(http.Request.Query.Where(part => part.Key != Ticked)).ToQueryString().Value ?? "";
        var options = new CookieOptions { Path = http.Request.PathBase.Value, HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps };
        if (query.Length is 0 or > Longest)
            http.Response.Cookies.Delete(Cookie, options);
        else
            http.Response.Cookies.Append(Cookie, query, options);
    }

    /// <summary>From the service's base: <c>desk</c>, with the filter that it had.</summary>
    public static string Of(HttpContext http) =>
        http.Request.Cookies[Cookie] is { Length: > 1 and <= Longest } query && query[0] == '?' ? $"desk{query}" : "desk";
}
