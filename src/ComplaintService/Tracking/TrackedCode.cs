using ComplaintService.Complaints;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintService.Tracking;

/// <summary>
/// How a code travels from page to page: in an encrypted cookie that no script reads, sent to the tracking pages alone and gone after half
/// an hour. So it stands in no address, and with that in no history, referrer or log. Keep only a code that belongs to a complaint.
/// </summary>
public sealed class TrackedCode(IDataProtectionProvider protection)
{
    /// <summary>Page of the complaint, relative to the service.</summary>
    public const string Page = "track";

    /// <summary>Page with the receipt of the complaint that was just made, relative to the service.</summary>
    public const string ReceiptPage = "track/receipt";

    internal const string Cookie = "tracked";

    /// <summary>How long a phone that was put aside still shows the complaint.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("tracked-code").ToTimeLimitedDataProtector();

    /// <summary>Whoever uses this browser follows the complaint now. Redirect to <see cref="Page"/> or <see cref="ReceiptPage"/>.</summary>
    public void Keep(HttpContext http, TrackingCode code) =>
        http.Response.Cookies.Append(Cookie, _protector.Protect(code.Text, Kept), Options(http));

    public void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    /// <summary>Null when there is none, it is too old, or it is not of our making.</summary>
    public TrackingCode? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 and < 1000 } cookie)
            return null;
        try
        {
            return TrackingCode.TryRead(_protector.Unprotect(cookie), out var code) ? code : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>For every answer that speaks of one complaint: kept nowhere, and no other site learns where the reader came from.</summary>
    public static void Hush(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache, no-store"; // both, or a page with a form says so itself and warns
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        Path = $"{http.Request.PathBase}/{Page}",
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        MaxAge = Kept,
    };
}
