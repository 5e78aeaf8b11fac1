namespace IdentityService.Keys;

/// <summary>What a key is for.</summary>
public enum KeyUse
{
    /// <summary>Signs tokens; its public half is published.</summary>
    Signing,

    /// <summary>Encrypts what only this service reads again: codes and refresh tokens.</summary>
    Encryption,
}

/// <summary>An RSA key of the service, shared by its replicas.</summary>
public sealed class StoredKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required KeyUse Use { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>PKCS#8, encrypted with <c>Platform:KeysPassword</c>.</summary>
    public required string Pem { get; init; }
}
