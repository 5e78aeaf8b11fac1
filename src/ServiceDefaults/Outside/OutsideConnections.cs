using System.Net;
using System.Net.Sockets;

namespace ServiceDefaults.Outside;

/// <summary>
/// Connections to addresses that people typed. The name is looked up once and the connection made to what was found and judged
/// (<see cref="PublicAddress"/>): a name that points elsewhere the second time gains nothing. Follows no redirect, uses no proxy, sends no
/// cookie and no trace.
/// </summary>
public static class OutsideConnections
{
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxResponseHeadersLength = 32, // KiB
        ConnectCallback = Connect,
    };

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host, ct);
        var allowed = found.Where(PublicAddress.Is).ToArray();
        if (allowed.Length == 0)
            throw new NotOutsideException(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The address leads to nothing that is the internet's.</summary>
public sealed class NotOutsideException(string host) : IOException($"{host} is no public address");
