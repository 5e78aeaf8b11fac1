using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Tests.Abuse;

/// <summary>Requests that no client sends: half of one, one that never goes on, and two in one.</summary>
public sealed class BrokenRequestTests(RunningPlatform platform)
{
    /// <summary>Ends by itself what the gateway must end: half a header after 15 seconds, a body of which nothing comes after some more than 5.</summary>
    [Fact]
    public async Task Half_a_request_keeps_nobody_waiting_and_is_ended()
    {
        var halves = new List<Socket>();
        for (var one = 0; one < 200; one++)
            halves.Add(await Begun("GET /plan/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        for (var one = 0; one < 50; one++)
            halves.Add(await Begun($"POST /complaints/api/v1/complaints HTTP/1.1\r\nHost: localhost:{platform.Address.Port}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{{\"category\":"));
        for (var one = 0; one < 50; one++)
            (await Begun($"POST /complaints/api/v1/complaints HTTP/1.1\r\nHost: localhost:{platform.Address.Port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{{\"cat")).Close(0);

        using var client = platform.Client();
        foreach (var path in (string[])["/", "/complaints/api/v1/categories", "/plan/"])
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);

        foreach (var half in halves)
        {
            var answer = await ReadToEnd(half);
            Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer);
            half.Dispose();
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: a\r\n b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-\0: a\r\n\r\n")]
    [InlineData("POST /sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST /sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n123456")]
    [InlineData("POST /plan/api/v1/imports HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("POST /plan/api/v1/imports HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\nzz\r\n")]
    [InlineData("GET /plan/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://elsewhere.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\0")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    public async Task What_is_no_request_is_refused_and_nothing_after_it_is_read_as_one(string sent)
    {
        using var socket = await Begun(sent);
        socket.Shutdown(SocketShutdown.Send);
        var answer = await ReadToEnd(socket);
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal) || !answer.StartsWith("HTTP/1.1", StringComparison.Ordinal), answer);
        Assert.InRange(answer.Split("HTTP/1.1 ").Length, 1, 2);
    }

    /// <summary>Two lengths: whichever of the two servers believed the other one would take the rest for a request of its own.</summary>
    [Fact]
    public async Task A_request_hidden_in_another_reaches_no_service()
    {
        const string Hidden = "GET /ops/api/v1/services HTTP/1.1\r\nHost: localhost\r\n\r\n";
        using var socket = await Begun($"POST /complaints/api/v1/complaints HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Hidden.Length + 5}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n{Hidden}");
        socket.Shutdown(SocketShutdown.Send);
        var answer = await ReadToEnd(socket);
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer);
        Assert.InRange(answer.Split("HTTP/1.1 ").Length, 1, 2);
    }

    private async Task<Socket> Begun(string sent)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, platform.Address.Port);
        await socket.SendAsync(Encoding.Latin1.GetBytes(sent));
        return socket;
    }

    private static async Task<string> ReadToEnd(Socket socket)
    {
        var (text, buffer) = (new StringBuilder(), new byte[8192]);
        try
        {
            while (await socket.ReceiveAsync(buffer) is var read and > 0)
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (SocketException)
        {
            // ended by the other side: what was said before is all there is
        }

        return text.ToString();
    }
}
