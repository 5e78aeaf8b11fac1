using System.Net;
using System.Net.Sockets;

namespace ServiceDefaults.Outside;

/// <summary>
/// Which addresses are the internet's. An address that somebody typed must lead nowhere else: not to this machine, not into the network in
/// which the services and their databases stand, not to what a cloud answers to its machines alone (169.254.169.254).
/// </summary>
public static class PublicAddress
{
    /// <summary>IPv4 networks of special use (RFC 6890 and its successors).</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Of IPv6 only what is given out for use: the rest is local, special, or an IPv4 address in another coat.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>In it and all the same special: Teredo and its like, documentation, 6to4.</summary>
    private static readonly IPNetwork[] SpecialOfGlobal = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork
            ? !Special.Any(network => network.Contains(plain))
            : Global.Contains(plain) && !SpecialOfGlobal.Any(network => network.Contains(plain));
    }
}
