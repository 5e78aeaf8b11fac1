using Microsoft.AspNetCore.Http.HttpResults;
using static WebUi.Language;

namespace ComplaintService.Tracking;

/// <summary>
/// Where the QR code of a receipt and the link in a letter lead: <c>/complaints/track/7K4M9-2XAE-8RTWV</c>. Takes the code out of the address
/// at once. By a page that moves on, not by a redirect: to a redirect from another site (a letter read on the web) a browser sends no
/// SameSite=Strict cookie. The page replaces itself, so that the address with the code is not left in the history.
/// </summary>
public static class OpenLink
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder app) => app
        .MapGet(TrackedCode.Page + "/{code}", Handle)
        .ExcludeFromDescription();

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        string code, HttpContext http, TrackedCode tracked, Guesses guesses, CancellationToken ct)
    {
        TrackedCode.Hush(http.Response);
        var (found, objection) = await guesses.Find(code, ct);
        if (objection is { Status: StatusCodes.Status429TooManyRequests })
            return objection.ToProblem();
        var page = $"{http.Request.PathBase}/{TrackedCode.Page}";
        if (found is { } known)
            tracked.Keep(http, known);
        else
            page += "?unknown=true";

        http.Response.Headers["Refresh"] = $"0; url={page}";
        var (language, title, link) = (T("th", "en"), T("ติดตามเรื่อง", "Follow a complaint"), T("เปิดเรื่องของท่าน", "Open your complaint"));
        return TypedResults.Content(
            $"""<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head><body><p><a href="{page}">{link}</a></p></body></html>""",
            "text/html; charset=utf-8");
    }
}
