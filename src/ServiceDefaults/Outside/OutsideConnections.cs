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
    /// <param name="isTrusted">Names that may lead anywhere, since whoever runs the machine wrote them; null: none.</param>
    public static SocketsHttpHandler Handler(Func<string, bool>? isTrusted = null) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false, // it would connect in our place, to wherever the name leads it
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxResponseHeadersLength = 32, // KiB
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, ct) => Connect(context.DnsEndPoint, isTrusted?.Invoke(context.DnsEndPoint.Host) ?? false, ct),
    };

    private static async ValueTask<Stream> Connect(DnsEndPoint to, bool isTrusted, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(to.Host, ct);
        var allowed = isTrusted ? found : Array.FindAll(found, PublicAddress.Is);
        if (allowed.Length == 0)
            throw new NotOutsideException(to.Host);
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

/// <summary>The address leads to nothing that is the internet's.</summary>
public sealed class NotOutsideException(string host) : IOException($"{host} is no public address");
