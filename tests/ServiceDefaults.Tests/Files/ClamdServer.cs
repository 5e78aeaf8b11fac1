using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServiceDefaults.Tests.Files;

/// <summary>Speaks the protocol of clamd(8), INSTREAM, and finds the EICAR test file.</summary>
internal sealed class ClamdServer : IAsyncDisposable
{
    /// <summary>The test file that every scanner calls infected: https://www.eicar.org. In two parts, so that none finds it here.</summary>
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    private readonly Socket _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;
    private readonly List<byte[]> _scanned = [];

    /// <param name="path">Of a Unix socket; a TCP port otherwise.</param>
    public ClamdServer(string? path = null)
    {
        EndPoint end = path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path);
        _listener = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        _listener.Bind(end);
        _listener.Listen();
        Address = path is null ? $"tcp://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}" : $"unix:{path}";
        _work = Listen();
    }

    public string Address { get; }

    /// <summary>clamd.conf(5), StreamMaxLength.</summary>
    public int Longest { get; set; } = int.MaxValue;

    /// <summary>Takes everything and never says a word.</summary>
    public bool IsSilent { get; set; }

    public IReadOnlyList<byte[]> Scanned => _scanned;

    private async Task Listen()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(Serve(await _listener.AcceptAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task Serve(Socket socket)
    {
        using var _ = socket;
        await using var stream = new NetworkStream(socket);
        var command = new byte[10];
        await stream.ReadExactlyAsync(command);
        var content = new MemoryStream();
        var head = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(head);
            var part = new byte[BinaryPrimitives.ReadInt32BigEndian(head)];
            await stream.ReadExactlyAsync(part);
            content.Write(part);
            if (part.Length == 0 || content.Length > Longest)
                break;
        }

        _scanned.Add(content.ToArray());
        if (IsSilent)
        {
            await Task.Delay(Timeout.Infinite, _end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        var answer = !command.AsSpan().SequenceEqual("zINSTREAM\0"u8) ? "UNKNOWN COMMAND"
            : content.Length > Longest ? "INSTREAM size limit exceeded. ERROR"
            : content.ToArray().AsSpan().IndexOf(Eicar) >= 0 ? "stream: Eicar-Signature FOUND" : "stream: OK";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _listener.Dispose();
        _end.Dispose();
    }
}
