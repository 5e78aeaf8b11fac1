using System.Diagnostics;

namespace Measuring;

/// <summary>Many callers at once.</summary>
public static class Load
{
    public const int AtOnce = 16;

    private static int _next;

    /// <returns>Requests that succeeded, a second. One that does not ends the measurement.</returns>
    public static async Task<double> PerSecond(Uri address, TimeSpan time, Func<HttpClient, int, Task<HttpResponseMessage>> once)
    {
        using var client = Client(address);
        return await PerSecond(time, async number => (await once(client, number)).EnsureSuccessStatusCode().Dispose());
    }

    /// <returns>How often it was done, a second.</returns>
    public static async Task<double> PerSecond(TimeSpan time, Func<int, Task> once)
    {
        var (start, done) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                await once(Interlocked.Increment(ref _next));
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static HttpClient Client(Uri address) => new(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { BaseAddress = address };
}
