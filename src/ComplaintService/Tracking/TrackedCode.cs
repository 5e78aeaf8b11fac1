using System.Globalization;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.DataProtection;
using ServiceDefaults.Values;

namespace ComplaintService.Tracking;

/// <summary>
/// How a code travels from page to page: sealed, in a cookie that no script reads, sent to the tracking pages alone and gone after half an
/// hour, and in their forms, so that what somebody wrote for longer than that still finds its complaint. So it stands in no address, and with
/// that in no history, referrer or log. Keep only a code that belongs to a complaint.
/// </summary>
public sealed class TrackedCode(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Page of the complaint, relative to the service.</summary>
    public const string Page = "track";

    /// <summary>Page with the receipt of the complaint that was just made, relative to the service.</summary>
    public const string ReceiptPage = "track/receipt";

    /// <summary>Page on which its author asks that the work goes on, relative to the service.</summary>
    public const string ReopeningPage = "track/reopening";

    /// <summary>Page on which its author leaves an e-mail address or takes it back, relative to the service.</summary>
    public const string EmailPage = "track/email";

    /// <summary>Name of the field in which a form carries it (<see cref="TrackedEntry.Tracked"/>).</summary>
    public const string Field = "Form.Tracked";

    internal const string Cookie = "tracked";

    /// <summary>How long a phone that was put aside still shows the complaint.</summary>
    private static readonly TimeSpan InCookie = TimeSpan.FromMinutes(30);

    /// <summary>How long a form stays good.</summary>
    private static readonly TimeSpan InForm = TimeSpan.FromDays(1);

    private readonly IDataProtector _protector = protection.CreateProtector("tracked-code");

    /// <param name="Entries">How many entries the story had when the form was shown.</param>
    public sealed record Carried(SpokenCode Code, int Entries);

    /// <summary>Whoever uses this browser follows the complaint now. Redirect to <see cref="Page"/> or <see cref="ReceiptPage"/>.</summary>
    public void Keep(HttpContext http, SpokenCode code) =>
        http.Response.Cookies.Append(Cookie, Seal(code.Text, 0, InCookie), Options(http));

    public void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    /// <summary>
    /// The code of the form that was posted, otherwise of the cookie: which may be of another complaint by now, so a form that is too old
    /// finds none. Null when there is none, it is too old, or it is not of our making.
    /// </summary>
    public SpokenCode? Read(HttpContext http) =>
        Open(http.Request.HasFormContentType && http.Request.Form.TryGetValue(Field, out var posted) ? posted.ToString() : http.Request.Cookies[Cookie])?.Code;

    /// <summary>For a form about this complaint.</summary>
    public string Seal(Complaint complaint) => Seal(complaint.TrackingCode, complaint.Entries, InForm);

    /// <summary>Null for what is too old or not of our making.</summary>
    public Carried? Open(string? @sealed)
    {
        if (@sealed is not { Length: > 0 and < 1000 })
            return null;
        try
        {
            var parts = _protector.Unprotect(@sealed).Split(' ');
            return DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)) > clock.GetUtcNow() && SpokenCode.TryRead(parts[2], out var code)
                ? new(code.Value, int.Parse(parts[1], CultureInfo.InvariantCulture)) : null;
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

    private string Seal(string code, int entries, TimeSpan kept) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + kept).ToUnixTimeSeconds()} {entries} {code}"));

    private static CookieOptions Options(HttpContext http) => new()
    {
        Path = $"{http.Request.PathBase}/{Page}",
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        MaxAge = InCookie,
    };
}
