namespace IdentityService.Keys;

/// <summary><c>Platform:KeysPassword</c>: whoever has only the database, or only this password, has no key.</summary>
public sealed class KeysPassword(IConfiguration settings)
{
    private const int Shortest = 16;

    public string Value => settings["Platform:KeysPassword"] is { Length: >= Shortest } password
        ? password
        : throw new InvalidOperationException(
            $"Set Platform:KeysPassword (at least {Shortest} characters): it protects the keys in the identity database.");
}
