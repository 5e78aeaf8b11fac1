using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ServiceDefaults.Problems;

namespace ServiceDefaults.Files;

/// <summary>
/// Asks clamd, over its socket, whether a file is infected (command INSTREAM of clamd(8)). If a scanner is configured and gives no clear
/// word, the file is refused: an attack on the scanner must not be a way around it.
/// </summary>
public sealed class ClamAv(IOptions<FileSettings> settings, TimeProvider clock, ILogger<ClamAv> log)
{
    private const int Part = 64 * 1024;

    /// <param name="content">Read from its beginning.</param>
    public async Task<(FileScan Scan, Refusal? Refusal)> Scan(Stream content, CancellationToken ct)
    {
        if (settings.Value.ClamAv is not { Length: > 0 } address)
            return (FileScan.NotScanned, null);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(settings.Value.ScanSeconds), clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            var word = await Ask(new Uri(address), content, both.Token);
            if (word == "stream: OK")
                return (FileScan.Clean, null);
            if (word.EndsWith(" FOUND", StringComparison.Ordinal))
            {
                log.LogWarning("A file was refused: {Finding}", word);
                return (FileScan.NotScanned, FileRefusals.Infected);
            }

            log.LogError("The virus scanner did not scan a file: {Answer}", word);
        }
        catch (Exception silent) when (silent is SocketException or IOException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            log.LogError(silent, "The virus scanner at {Address} does not answer", address);
        }

        return (FileScan.NotScanned, FileRefusals.ScannerUnavailable);
    }

    private static async Task<string> Ask(Uri address, Stream content, CancellationToken ct)
    {
        using var socket = address.Scheme == "unix" ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await (address.Scheme == "unix"
            ? socket.ConnectAsync(new UnixDomainSocketEndPoint(address.AbsolutePath), ct)
            : socket.ConnectAsync(address.IdnHost, address.Port, ct));
        await using var clamd = new NetworkStream(socket);
        try
        {
            await Send(clamd, content, ct);
        }
        catch (IOException)
        {
            // Whoever has heard enough (StreamMaxLength) answers and hangs up: the answer says more than the broken pipe.
        }

        var answer = new byte[1024];
        var length = await clamd.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    /// <summary>Parts, each after its length in four bytes; an empty one ends it.</summary>
    private static async Task Send(NetworkStream clamd, Stream content, CancellationToken ct)
    {
        await clamd.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var part = new byte[4 + Part];
        content.Position = 0;
        int length;
        do
        {
            length = await content.ReadAtLeastAsync(part.AsMemory(4), Part, throwOnEndOfStream: false, ct);
            BinaryPrimitives.WriteInt32BigEndian(part, length);
            await clamd.WriteAsync(part.AsMemory(0, 4 + length), ct);
        }
        while (length > 0);
    }
}
