using System.Security.Cryptography;
using IdentityService.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using ServiceDefaults.Keys;

namespace IdentityService.Keys;

/// <summary>
/// The signing and encryption keys, newest first: the first one is used, the others are still accepted. Made once by whichever replica
/// starts first, kept in the database encrypted with <c>Platform:KeysPassword</c>.
/// </summary>
public sealed class KeyRing(KeysPassword password)
{
    private static readonly PbeParameters Protection = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 210_000);

    public IReadOnlyList<RsaSecurityKey> Signing { get; private set; } = [];
    public IReadOnlyList<RsaSecurityKey> Encryption { get; private set; } = [];

    /// <summary>Reads the keys; makes the first ones. The caller holds the start lock, so two replicas never both make some.</summary>
    public async Task Load(IdentityDb db, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.Keys.AnyAsync(ct))
            await AddNew(db, now, ct);
        var stored = await db.Keys.AsNoTracking().OrderByDescending(key => key.CreatedAt).ToListAsync(ct);
        Signing = [.. stored.Where(key => key.Use == KeyUse.Signing).Select(Open)];
        Encryption = [.. stored.Where(key => key.Use == KeyUse.Encryption).Select(Open)];
    }

    /// <summary>A new key of each kind. Each process uses it from its next start on.</summary>
    public async Task AddNew(IdentityDb db, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var use in Enum.GetValues<KeyUse>())
        {
            using var rsa = RSA.Create(2048);
            db.Keys.Add(new StoredKey { Use = use, CreatedAt = now, Pem = rsa.ExportEncryptedPkcs8PrivateKeyPem(password.Value, Protection) });
        }

        await db.SaveChangesAsync(ct);
    }

    private RsaSecurityKey Open(StoredKey stored)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromEncryptedPem(stored.Pem, password.Value);
        }
        catch (CryptographicException wrong)
        {
            rsa.Dispose();
            throw new InvalidOperationException(
                "Platform:KeysPassword does not open the keys in the identity database: it is not the password they were made with.", wrong);
        }

        var key = new RsaSecurityKey(rsa);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }
}
