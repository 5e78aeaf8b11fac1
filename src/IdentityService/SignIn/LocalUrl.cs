namespace IdentityService.SignIn;

/// <summary>Where to go on after a page that was shown in between.</summary>
public static class LocalUrl
{
    /// <summary>The address if it is a path of this site, else <paramref name="otherwise"/>: a link must not lead through our sign-in page to somebody else's.</summary>
    public static string Or(string? url, string otherwise) => IsLocal(url) ? url! : otherwise;

    /// <summary>Browsers read <c>//host</c> and <c>/\host</c> as another site, and drop tabs and line breaks before they look.</summary>
    private static bool IsLocal(string? url) =>
        url is ['/', .. var rest] && rest is not ['/' or '\\', ..] && !url.Any(letter => char.IsControl(letter));
}
