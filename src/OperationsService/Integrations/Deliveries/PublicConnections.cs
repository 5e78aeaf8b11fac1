using System.Net;
using System.Net.Sockets;

namespace OperationsService.Integrations.Deliveries;

/// <summary>The name leads to an address that only those inside may reach.</summary>
public sealed class PrivateAddressException() : Exception("The name leads into a private network.");

/// <summary>
/// Connections to public addresses alone: otherwise whoever registers a webhook could have the platform call its own services, the database
/// or a neighbour's machine. Decided on the address that is then connected to: a name may lead elsewhere a moment later.
/// </summary>
public static class PublicConnections
{
    /// <summary>Of each version of IP what is private, of this machine, of this link, of documents, of many, or reserved.</summary>
    private static readonly IPNetwork[] Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Of IPv6 only what has been given out to be reached: whatever wraps an IPv4 address, or is of this link or site, lies outside.</summary>
    private static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return (address.AddressFamily is AddressFamily.InterNetwork || GivenOut.Contains(address)) && !Array.Exists(Reserved, network => network.Contains(address));
    }

    public static SocketsHttpHandler Handler(IntegrationSettings settings) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false, // a proxy would connect in our place, to wherever the name leads it
        MaxResponseHeadersLength = 16, // kB
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, ct) => Connect(context.DnsEndPoint, settings, ct),
    };

    private static async ValueTask<Stream> Connect(DnsEndPoint to, IntegrationSettings settings, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(to.Host, ct);
        var allowed = settings.IsPrivateHost(to.Host) ? found : Array.FindAll(found, IsPublic);
        if (allowed.Length == 0)
            throw new PrivateAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
