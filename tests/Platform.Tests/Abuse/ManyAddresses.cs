using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Tests.Abuse;

/// <summary>
/// Each connection comes from another address of this machine. Whoever did not sign in has one for each request, and so has whoever brings a
/// code: how much one address may ask for in a minute, and how often it may guess, is held by other tests and would end these.
/// </summary>
internal static class ManyAddresses
{
    private static int _last;

    public static HttpClient Client(RunningPlatform platform)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ConnectCallback = async (asked, ct) => new NetworkStream(await Connected(asked.DnsEndPoint.Port, ct), ownsSocket: true),
        };
        return new HttpClient(new OneRequestEach(handler)) { BaseAddress = platform.Address, Timeout = TimeSpan.FromMinutes(5) }; // against hanging alone
    }

    private static async Task<Socket> Connected(int port, CancellationToken ct)
    {
        var number = Interlocked.Increment(ref _last);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(new IPAddress([127, (byte)(1 + (number >> 14)), (byte)(number >> 7 & 127), (byte)(1 + (number & 127))]), 0));
            await socket.ConnectAsync(IPAddress.Loopback, port, ct);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class OneRequestEach(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.ConnectionClose = request.Headers.Authorization is null || request.RequestUri!.AbsolutePath.Contains("/track", StringComparison.Ordinal);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
