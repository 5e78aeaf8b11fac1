using ServiceDefaults.SignIn;

namespace Gateway.Sessions;

/// <summary>Section <c>Session</c>.</summary>
public sealed class SessionSettings
{
    /// <summary>A session ends when nothing was asked for this long.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(8);

    /// <summary>And after this long in any case: a working day.</summary>
    public TimeSpan Absolute { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The access token is renewed this long before it ends, so that it does not end on its way.</summary>
    public TimeSpan RenewAhead { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What people type; sign-in works under this address alone.</summary>
    public static string PublicUrl(IConfiguration settings) =>
        TokenChecking.Issuer(settings)[..^"/identity/".Length];

    public static bool IsHttps(IConfiguration settings) => PublicUrl(settings).StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The prefix makes a browser insist on https, this host and the whole site.</summary>
    public static string CookieName(IConfiguration settings) => IsHttps(settings) ? "__Host-session" : "session";
}
