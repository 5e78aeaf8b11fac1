using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Data;
using static WebUi.Language;

namespace TrainingService.Door;

/// <summary>
/// Where a door's QR code leads: <c>/training/door/7K4M9-2XAE-8RTWV</c>. Changes the code for a cookie and takes it out of the address at once. By a
/// page that moves on, not by a redirect: to a redirect from another site (a message read on the web) a browser sends no SameSite=Strict
/// cookie. The page replaces itself, so that the address with the code is not left in the history.
/// </summary>
public static class OpenDoorLink
{
    public const string Path = "door";

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder app) => app.MapGet(Path + "/{code}", Handle).ExcludeFromDescription();

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(string code, HttpContext http, TrainingDb db, TimeProvider clock, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var now = clock.GetUtcNow();
        if (!SpokenCode.TryRead(code, out var read))
            return DoorRefusals.NoDoor.ToProblem();
        var hash = DoorLink.HashOf(read.Value);
        if (await db.DoorLinks.AsNoTracking().OpenAt(now).SingleOrDefaultAsync(row => row.CodeHash == hash, ct) is not { } link)
            return DoorRefusals.NoDoor.ToProblem();
        DoorAccess.LetIn(http, link, read.Value, now);
        var page = $"{http.Request.PathBase}/events/{link.EventId}/door";
        http.Response.Headers["Refresh"] = $"0; url={page}";
        var (language, title, open) = (T("th", "en"), T("เช็กชื่อหน้างาน", "Attendance at the door"), T("เปิดหน้าเช็กชื่อ", "Open the page of the door"));
        return TypedResults.Content(
            $"""<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head><body><p><a href="{page}">{open}</a></p></body></html>""",
            "text/html; charset=utf-8");
    }
}
