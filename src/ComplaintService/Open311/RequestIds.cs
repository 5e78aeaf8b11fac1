using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ServiceDefaults.Keys;

namespace ComplaintService.Open311;

/// <summary>
/// <c>service_request_id</c>: the number of a complaint and 64 bits that nobody can guess, <c>4711-9f86d081884c7d65</c>. By numbers alone
/// anybody could go through all complaints one by one and count what the statistics withhold.
/// </summary>
public sealed class RequestIds(KeysPassword password)
{
    private const int Bytes = 8;

    private readonly Lazy<byte[]> _key = new(() =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(password.Value), 32, info: "open311"u8.ToArray()));

    public string Of(long number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        return $"{plain}-{Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.ASCII.GetBytes(plain)).AsSpan(0, Bytes))}";
    }

    /// <summary>0 for what is no id of ours: no complaint has this number.</summary>
    public long NumberOf(string id) =>
        long.TryParse(id.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(number)), Encoding.UTF8.GetBytes(id)) ? number : 0;
}
