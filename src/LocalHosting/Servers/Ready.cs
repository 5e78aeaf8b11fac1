using LocalHosting.Processes;

namespace LocalHosting.Servers;

/// <summary>Waiting for a process to be ready.</summary>
internal static class Ready
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when <paramref name="isReady"/> is true.</summary>
    /// <exception cref="ServerFailedException">The process ended first; the message holds the end of its log.</exception>
    public static async Task WaitAsync(ChildProcess process, string logFile, string name, Func<Task<bool>> isReady, CancellationToken cancellation, bool mayRecover = false)
    {
        while (!await isReady())
        {
            await Task.WhenAny(process.Exited, Task.Delay(Pause, cancellation));
            cancellation.ThrowIfCancellationRequested();
            if (process.Exited.IsCompleted)
                throw new ServerFailedException($"{name} ended (exit code {await process.Exited}) before it was ready.{Environment.NewLine}{LastLines(logFile)}") { MayRecover = mayRecover };
        }
    }

    /// <summary>The end of a log, without the lines that tell the way to an exception: its message is what helps.</summary>
    private static string LastLines(string logFile) => string.Join(
        Environment.NewLine,
        File.ReadLines(logFile).TakeLast(60).Where(line => line.Length > 0 && !line.StartsWith("   at ", StringComparison.Ordinal))
            .TakeLast(8).Select(line => "    " + line).Append($"    ({logFile})"));
}
