using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Keys;

/// <summary>
/// The data-protection keys stand in the service's database: in clear text they would open whatever is encrypted with them to whoever reads
/// it (sign-in cookies, who complained, letters). So they are encrypted themselves (AES-256-GCM, key by PBKDF2 from
/// <see cref="KeysPassword"/>) wherever that password is set.
/// </summary>
public sealed class PasswordXmlEncryptor(KeysPassword password) : IXmlEncryptor
{
    private const int TagLength = 16;

    internal static void Add(IServiceCollection services) => services
        .AddSingleton<KeysPassword>()
        .AddOptions<KeyManagementOptions>().Configure<KeysPassword>((keys, password) => keys.XmlEncryptor = password.IsSet ? new PasswordXmlEncryptor(password) : null);

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (salt, nonce, tag, secret) = (RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(12), new byte[TagLength], new byte[plain.Length]);
        using var cipher = Cipher(salt);
        cipher.Encrypt(nonce, plain, secret, tag);
        return new EncryptedXmlInfo(
            new XElement("encrypted", Part("salt", salt), Part("nonce", nonce), Part("tag", tag), Part("secret", secret)),
            typeof(PasswordXmlDecryptor));
    }

    internal XElement Decrypt(XElement encrypted)
    {
        var secret = Part(encrypted, "secret");
        var plain = new byte[secret.Length];
        using var cipher = Cipher(Part(encrypted, "salt"));
        cipher.Decrypt(Part(encrypted, "nonce"), secret, Part(encrypted, "tag"), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    private AesGcm Cipher(byte[] salt) =>
        new(Rfc2898DeriveBytes.Pbkdf2(password.Value, salt, 210_000, HashAlgorithmName.SHA256, 32), TagLength);

    private static XElement Part(string name, byte[] value) => new(name, Convert.ToBase64String(value));

    private static byte[] Part(XElement encrypted, string name) => Convert.FromBase64String(encrypted.Element(name)!.Value);
}

/// <summary>Opens what <see cref="PasswordXmlEncryptor"/> closed; its name stands beside each stored key.</summary>
public class PasswordXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        new PasswordXmlEncryptor(services.GetRequiredService<KeysPassword>()).Decrypt(encryptedElement);
}
