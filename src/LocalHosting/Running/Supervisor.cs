using System.Globalization;
using LocalHosting.Servers;

namespace LocalHosting.Running;

/// <summary>Keeps one process running: waits for what it needs, starts it, starts it again when it crashes, and ends it when asked.</summary>
internal sealed class Supervisor(string name, RunOptions options, Board board, Func<CancellationToken, Task<IServer>> start) : IDisposable
{
    /// <summary>What has run this long before it crashed is not in a row of crashes.</summary>
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    /// <summary>When people begin to wonder.</summary>
    private static readonly TimeSpan LongStart = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource healthy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<IServer?> work = Task.FromResult<IServer?>(null);

    public string Name => name;

    /// <summary>It does not start before these are healthy.</summary>
    public List<Supervisor> WaitsFor { get; } = [];

    /// <summary>These do not end before it has ended.</summary>
    public HashSet<Supervisor> Needs { get; } = [];

    /// <summary>Ends when it is healthy for the first time.</summary>
    public Task Healthy => healthy.Task;

    /// <summary>Begins. The task ends early only if it can't run at all, with the reason.</summary>
    public Task Begin() => work = WorkAsync(stopping.Token);

    /// <summary>Ends it: in an orderly way within <paramref name="grace"/>, else by force.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        await stopping.CancelAsync();
        await work.ContinueWith(_ => { }, TaskScheduler.Default); // a failure has been reported by the one who began it
        if (work.IsCompletedSuccessfully && await work is { } server)
            await server.StopAsync(grace);
        board.Set(name, ResourceState.Stopped);
    }

    public void Dispose() => stopping.Dispose();

    /// <summary>The running server when asked to stop, or null if none runs at that moment.</summary>
    private async Task<IServer?> WorkAsync(CancellationToken cancellation)
    {
        board.Set(name, ResourceState.Waiting);
        try
        {
            await Task.WhenAll(WaitsFor.Select(other => other.Healthy)).WaitAsync(cancellation);
            for (var pause = options.FirstPause; ; pause = Longer(pause))
            {
                board.Set(name, ResourceState.Starting);
                var startedAt = TimeProvider.System.GetTimestamp();
                var reason = await RunOnceAsync(cancellation);
                if (reason.Server is { } stillRunning)
                    return stillRunning;
                if (TimeProvider.System.GetElapsedTime(startedAt) > Steady)
                    pause = options.FirstPause;
                board.Set(name, ResourceState.Crashed, string.Create(CultureInfo.InvariantCulture, $"{reason.Text}; again in {pause.TotalSeconds:0.##} s"));
                await Task.Delay(pause, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<(IServer? Server, string Text)> RunOnceAsync(CancellationToken cancellation)
    {
        IServer server;
        try
        {
            var starting = start(cancellation);
            await Task.WhenAny(starting, Task.Delay(LongStart, cancellation));
            if (!starting.IsCompleted && !cancellation.IsCancellationRequested)
                board.Write($"          {name} is still not healthy after a minute; its log says why.");
            server = await starting;
        }
        catch (ServerFailedException failed) when (failed.MayRecover || Healthy.IsCompletedSuccessfully)
        {
            return (null, failed.Message);
        }

        board.Set(name, ResourceState.Running);
        healthy.TrySetResult();
        await Task.WhenAny(server.Exited, Task.Delay(Timeout.Infinite, cancellation));
        if (cancellation.IsCancellationRequested)
            return (server, "");
        await using (server)
            return (null, "ended with exit code " + (await server.Exited).ToString(CultureInfo.InvariantCulture));
    }

    private TimeSpan Longer(TimeSpan pause) => pause * 2 > options.LongestPause ? options.LongestPause : pause * 2;
}
