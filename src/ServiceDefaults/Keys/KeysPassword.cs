using Microsoft.Extensions.Configuration;

namespace ServiceDefaults.Keys;

/// <summary>
/// <c>Platform:KeysPassword</c>: whoever has only the database, or only this password, has no key.
/// </summary>
public sealed class KeysPassword(IConfiguration settings)
{
    private const int Shortest = 16;

    public bool IsSet => settings["Platform:KeysPassword"] is { Length: > 0 };

    /// <summary>Throws for a service that needs one and has none.</summary>
    public string Value => settings["Platform:KeysPassword"] is { Length: >= Shortest } password
        ? password
        : throw new InvalidOperationException(
            $"Set Platform:KeysPassword (at least {Shortest} characters): it protects the keys that stand in the database.");
}
