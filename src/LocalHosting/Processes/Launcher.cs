using System.Collections.Concurrent;
using System.Diagnostics;

namespace LocalHosting.Processes;

/// <summary>
/// Starts all children from one thread that never ends: Linux sends the signal for a parent's death (which ends
/// our children if we are killed) when the <em>thread</em> that started the child ends.
/// </summary>
internal static class Launcher
{
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> Orders = [];

    static Launcher() => new Thread(Work) { IsBackground = true, Name = "launcher" }.Start();

    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Orders.Add((start, started));
        return started.Task;
    }

    private static void Work()
    {
        foreach (var (start, started) in Orders.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (System.ComponentModel.Win32Exception notStarted)
            {
                started.SetException(notStarted);
            }
        }
    }
}
