using System.Security.Claims;

namespace ServiceDefaults.SignIn;

/// <summary>Who acts: a person, an API client, a consumer, or nobody who signed in.</summary>
/// <param name="Id">Subject of the token; <c>anonymous</c> or <c>service:plan</c> where there is none.</param>
/// <param name="Name">Name for the audit trail and for pages.</param>
/// <param name="Roles">See <see cref="SignIn.Roles"/>.</param>
/// <param name="Division">Code of the division, for example <c>SP</c>; null for those who belong to none.</param>
public sealed record Actor(string Id, string Name, IReadOnlySet<string> Roles, string? Division)
{
    private const string ServicePrefix = "service:";

    /// <summary>A citizen: signs in nowhere.</summary>
    public static Actor Anonymous { get; } = new("anonymous", "ผู้ใช้ทั่วไป", new HashSet<string>(), null);

    public bool IsSignedIn => Id != Anonymous.Id;

    /// <summary>A consumer or a timer, and nobody who was asked to do it.</summary>
    public bool IsService => IsServiceId(Id);

    public bool Is(string role) => Roles.Contains(role);

    /// <summary>A service that acts by itself: a consumer, a timer, the first start.</summary>
    public static Actor Service(string name) => new(ServicePrefix + name, name, new HashSet<string>(), null);

    /// <summary>The same of an id that was written down.</summary>
    public static bool IsServiceId(string id) => id.StartsWith(ServicePrefix, StringComparison.Ordinal);

    /// <summary>Whom the checked token speaks of.</summary>
    public static Actor From(ClaimsPrincipal? user) => user?.FindFirstValue(PlatformClaims.Subject) is not { } id
        ? Anonymous
        : new Actor(
            id,
            user.FindFirstValue(PlatformClaims.Name) ?? id,
            user.FindAll(PlatformClaims.Role).Select(claim => claim.Value).ToHashSet(),
            user.FindFirstValue(PlatformClaims.Division));
}

/// <summary>The claims that the platform's access tokens carry.</summary>
public static class PlatformClaims
{
    public const string Subject = "sub";
    public const string Name = "name";
    public const string Role = "role";
    public const string Division = "division";

    /// <summary>The audience of every access token.</summary>
    public const string Audience = "platform";
}
