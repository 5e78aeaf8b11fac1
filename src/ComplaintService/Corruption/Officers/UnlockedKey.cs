using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using ServiceDefaults.SignIn;
using Sodium;

namespace ComplaintService.Corruption.Officers;

/// <summary>
/// An officer's secret key between two requests: locked by the service and held by the officer alone, in a cookie for the desk or a header for
/// the API, for half an hour. No replica remembers it, and what is captured without the service's keys opens nothing.
/// </summary>
public sealed class UnlockedKey(IDataProtectionProvider protection, IOptions<CorruptionOptions> options, IHttpContextAccessor http, Actor actor)
{
    /// <summary>For the API.</summary>
    public const string Header = "Officer-Key";

    internal const string Cookie = "officer-key";

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("officer-key").ToTimeLimitedDataProtector();

    private TimeSpan Kept => TimeSpan.FromMinutes(options.Value.OpenMinutes);

    /// <summary>What is handed to the officer.</summary>
    public string Seal(KeyPair pair) => _protector.Protect($"{actor.Id}\n{Convert.ToBase64String(pair.PublicKey)}\n{Convert.ToBase64String(pair.PrivateKey)}", Kept);

    public void Keep(KeyPair pair) => http.HttpContext!.Response.Cookies.Append(Cookie, Seal(pair), CookieOptions());

    public void Forget() => http.HttpContext!.Response.Cookies.Delete(Cookie, CookieOptions());

    /// <summary>The pair of whoever asks; null when it is locked, too old or somebody else's.</summary>
    public KeyPair? Pair
    {
        get
        {
            var request = http.HttpContext!.Request;
            var handed = request.Headers[Header].FirstOrDefault() ?? request.Cookies[Cookie];
            if (string.IsNullOrEmpty(handed))
                return null;
            try
            {
                return _protector.Unprotect(handed).Split('\n') is [var id, var @public, var secret] && id == actor.Id
                    ? new(Convert.FromBase64String(@public), Convert.FromBase64String(secret))
                    : null;
            }
            catch (CryptographicException)
            {
                return null;
            }
        }
    }

    private CookieOptions CookieOptions() => new()
    {
        Path = $"{http.HttpContext!.Request.PathBase}/corruption",
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.HttpContext.Request.IsHttps,
        MaxAge = Kept,
    };
}
