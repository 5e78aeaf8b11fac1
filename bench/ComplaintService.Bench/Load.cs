using System.Diagnostics;

namespace ComplaintService.Bench;

/// <summary>Many callers at once.</summary>
internal static class Load
{
    public const int AtOnce = 16;

    private static int next;

    /// <returns>Requests that succeeded, a second. One that does not ends the measurement.</returns>
    public static async Task<double> PerSecond(Uri address, Func<HttpClient, int, Task<HttpResponseMessage>> once, TimeSpan time)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { BaseAddress = address };
        var (start, done) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                using var answer = await once(client, Interlocked.Increment(ref next));
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
