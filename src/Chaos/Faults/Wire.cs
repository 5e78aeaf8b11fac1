using System.Net;
using System.Net.Sockets;
using LocalHosting.Processes;

namespace Chaos.Faults;

/// <summary>
/// A stretch of network between two processes: a port that leads to another one. Cut, nothing passes in either direction, not even that a
/// side went away, and both may think what they like; healed, what was on its way arrives.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly TcpListener _listener;
    private readonly int _target;
    private volatile TaskCompletionSource _passing = Passing();

    /// <param name="target">A port of this machine.</param>
    /// <param name="port">Where it begins; any free one if it is left out.</param>
    public Wire(int target, int? port = null)
    {
        (_target, Port) = (target, port ?? FreePort.Next());
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = Take();
    }

    public int Port { get; }

    public void Cut() => _passing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Heal() => _passing.TrySetResult();

    public void Dispose()
    {
        _over.Cancel();
        _listener.Dispose();
        Heal();
    }

    private static TaskCompletionSource Passing()
    {
        var passing = new TaskCompletionSource();
        passing.SetResult();
        return passing;
    }

    private async Task Take()
    {
        try
        {
            while (true)
                _ = Carry(await _listener.AcceptTcpClientAsync(_over.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The wire was taken away.
        }
    }

    private async Task Carry(TcpClient near)
    {
        using var from = near;
        using var to = new TcpClient { NoDelay = true };
        from.NoDelay = true;
        try
        {
            await _passing.Task;
            await to.ConnectAsync(IPAddress.Loopback, _target, _over.Token);
            await Task.WhenAny(Pass(from.GetStream(), to.GetStream()), Pass(to.GetStream(), from.GetStream()));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Nobody listens at its end, or it was taken away.
        }
    }

    private async Task Pass(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var read = await from.ReadAsync(buffer, _over.Token);
                await _passing.Task;
                if (read == 0)
                    return;
                await to.WriteAsync(buffer.AsMemory(0, read), _over.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One of the two went away; the other hears it when this returns.
            await _passing.Task;
        }
    }
}
