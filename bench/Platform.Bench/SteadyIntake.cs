using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace Platform.Bench;

/// <summary>Complaints through the gateway at a steady rate; each becomes an event that the plan and the operations service hear.</summary>
internal static class SteadyIntake
{
    private const int AtOnce = 32;

    /// <returns>How many a second were taken.</returns>
    public static async Task<double> Run(Uri address, int aSecond, CancellationToken over)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { BaseAddress = address };
        var (start, begun, taken) = (Stopwatch.GetTimestamp(), 0, 0);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                var no = Interlocked.Increment(ref begun);
                var early = TimeSpan.FromSeconds((double)no / aSecond) - Stopwatch.GetElapsedTime(start);
                if (early > TimeSpan.Zero)
                    await Task.Delay(early, CancellationToken.None);
                using var answer = await client.PostAsJsonAsync(new Uri("/complaints/api/v1/complaints", UriKind.Relative), new
                {
                    category = "road",
                    subject = string.Create(CultureInfo.InvariantCulture, $"ถนนเป็นหลุม หลักที่ {no}"),
                    details = "ถนนลูกรังเป็นหลุมลึกหลังฝนตก ขอให้เกลี่ยและลงหินคลุก",
                    village = "2",
                }, CancellationToken.None);
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref taken);
            }
        }, CancellationToken.None)));
        return taken / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
