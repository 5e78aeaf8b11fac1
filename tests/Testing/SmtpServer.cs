using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Testing;

/// <summary>A mail server that keeps what it is given, for tests: the part of SMTP that a sender needs.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    /// <param name="port">Of an earlier one that was stopped; any for 0.</param>
    public SmtpServer(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _work = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The messages as they came.</summary>
    public ConcurrentQueue<string> Letters { get; } = [];

    /// <summary>What it says to a recipient whose address contains a word.</summary>
    public ConcurrentDictionary<string, string> Refusals { get; } = [];

    /// <summary>What it says to a verb instead of "ok".</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work;
        _stop.Dispose();
    }

    private async Task Accept()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(Talk(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
        }
        await Task.WhenAll(talks);
    }

    private async Task Talk(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
        try
        {
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync(_stop.Token) is { } line && await Answer(line, reader, writer)) ;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
        }
    }

    private async Task<bool> Answer(string line, StreamReader reader, StreamWriter writer)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        if (Answers.TryGetValue(verb, out var answer))
        {
            await writer.WriteLineAsync(answer);
            return true;
        }

        if (verb == "DATA")
        {
            await writer.WriteLineAsync("354 go on");
            var letter = new List<string>();
            while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".")
                letter.Add(text);
            Letters.Enqueue(string.Join('\n', letter));
        }

        var refusal = verb == "RCPT" ? Refusals.FirstOrDefault(refusal => line.Contains(refusal.Key, StringComparison.Ordinal)).Value : null;
        await writer.WriteLineAsync(refusal ?? (verb == "QUIT" ? "221 bye" : "250 ok"));
        return verb != "QUIT";
    }
}
