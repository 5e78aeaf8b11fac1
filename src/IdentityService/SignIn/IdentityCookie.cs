using System.Globalization;
using System.Security.Claims;
using IdentityService.Data;
using IdentityService.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace IdentityService.SignIn;

/// <summary>
/// Remembers on the pages under <c>/identity</c> who gave a password, so that the gateway can ask again without the person's typing it
/// again. It opens nothing but the authorize endpoint and the page for one's own password; everything else wants an access token.
/// </summary>
public static class IdentityCookie
{
    public const string Scheme = "identity-cookie";

    /// <summary>A working day; also how long the gateway can renew a session.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthentication().AddCookie(Scheme, cookie =>
    {
        cookie.Cookie.Name = "identity";
        cookie.Cookie.Path = "/identity";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax; // the gateway's redirect to the authorize endpoint must bring it along
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = false;
        cookie.Events.OnValidatePrincipal = RefuseEndedSession;
    });

    /// <summary>Signs the person in on this service's pages.</summary>
    public static Task SignIn(HttpContext http, Person person) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(PlatformClaims.Subject, person.Id.ToString()),
            new Claim(PlatformClaims.Name, person.Name),
            new Claim(TokenPrincipal.Stamp, person.SecurityStamp.ToString()),
        ], Scheme, PlatformClaims.Name, PlatformClaims.Role)));

    /// <summary>The person whose cookie came along, or null.</summary>
    public static async Task<Person?> PersonOf(HttpContext http, IdentityDb db)
    {
        var result = await http.AuthenticateAsync(Scheme);
        return result.Succeeded ? await Find(db, result.Principal, http.RequestAborted) : null;
    }

    /// <summary>When the password was given.</summary>
    public static DateTimeOffset? SignedInAt(AuthenticateResult result) => result.Properties?.IssuedUtc;

    private static async Task RefuseEndedSession(CookieValidatePrincipalContext context)
    {
        var db = context.HttpContext.RequestServices.GetRequiredService<IdentityDb>();
        if (context.Principal is { } user && await Find(db, user, context.HttpContext.RequestAborted) is not null)
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    private static async Task<Person?> Find(IdentityDb db, ClaimsPrincipal user, CancellationToken ct) =>
        Guid.TryParse(user.FindFirstValue(PlatformClaims.Subject), CultureInfo.InvariantCulture, out var id)
        && Guid.TryParse(user.FindFirstValue(TokenPrincipal.Stamp), CultureInfo.InvariantCulture, out var stamp)
            ? await db.People.SingleOrDefaultAsync(person => person.Id == id && person.IsActive && person.SecurityStamp == stamp, ct)
            : null;
}
