using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Door;

/// <summary>
/// Helpers at the door of one event: known by a cookie that opening the door's link left on their phone, as long as the door is open. They are
/// somebody of their own in the audit trail, without any role. The cookie is SameSite=Strict: no other site sends anything with it.
/// </summary>
public sealed class DoorAccess(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TrainingDb db, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "door";

    /// <summary>Its value is the id of the event at whose door the helper stands.</summary>
    private const string Claim = "door";

    public static bool IsAt(ClaimsPrincipal user, Guid eventId) => user.HasClaim(Claim, eventId.ToString());

    public static bool IsHelper(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Claim);

    /// <summary>From now on this browser takes attendance at that door.</summary>
    internal static void LetIn(HttpContext http, DoorLink link, SpokenCode code, DateTimeOffset now) => http.Response.Cookies.Append(CookieOf(link.EventId), code.Text, new()
    {
        Path = $"{http.Request.PathBase}/",
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        MaxAge = link.Until - now,
    });

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Guid.TryParse(Context.GetRouteValue("id") as string, out var id) || !SpokenCode.TryRead(Request.Cookies[CookieOf(id)], out var code))
            return AuthenticateResult.NoResult();
        var hash = DoorLink.HashOf(code.Value);
        if (await db.DoorLinks.AsNoTracking().OpenAt(clock.GetUtcNow()).SingleOrDefaultAsync(row => row.EventId == id && row.CodeHash == hash, Context.RequestAborted) is not { } link)
            return AuthenticateResult.NoResult();
        var helper = new ClaimsIdentity(
        [
            new(PlatformClaims.Subject, $"door:{link.Id}"), new(PlatformClaims.Name, Language.T("ผู้ช่วยหน้างาน", "Helper at the door")),
            new(PlatformClaims.Division, link.Division), new(Claim, id.ToString()),
        ], SchemeName, PlatformClaims.Name, PlatformClaims.Role);
        return AuthenticateResult.Success(new(new(helper), SchemeName));
    }

    /// <summary>Staff are asked to sign in by their own scheme; a helper has nothing to sign in with.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Task.CompletedTask;

    /// <inheritdoc cref="HandleChallengeAsync"/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Task.CompletedTask;

    private static string CookieOf(Guid eventId) => $"door-{eventId:n}";
}
