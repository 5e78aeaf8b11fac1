using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using ServiceDefaults.Keys;

namespace ComplaintService.Tracking;

/// <summary>
/// An address as it may be stored for a few minutes: hashed with a key that is the same on every replica and does not stand in the
/// database, so that nobody can try all addresses against it.
/// </summary>
public sealed class AddressHash(KeysPassword password)
{
    private readonly Lazy<byte[]> _key = new(() =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(password.Value), 32, info: "addresses"u8.ToArray()));

    /// <summary>16 bytes. Of an IPv6 address the network counts: one household owns 2⁶⁴ addresses.</summary>
    public byte[] Of(HttpContext http) => HMACSHA256.HashData(_key.Value, Counted(http.Connection.RemoteIpAddress))[..16];

    private static byte[] Counted(IPAddress? address) => address switch
    {
        null => [],
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => address.GetAddressBytes()[..8],
        _ => address.MapToIPv4().GetAddressBytes(),
    };
}
