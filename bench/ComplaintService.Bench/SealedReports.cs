using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Sodium;

namespace ComplaintService.Bench;

/// <summary>The corruption channel: what sealing costs, whether a receipt that is none takes the time of one that is, and many large reports at once.</summary>
internal static class SealedReports
{
    private const int Together = 50;
    private const int Megabytes = 20;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);
    private static readonly byte[] Large = RandomNumberGenerator.GetBytes(Megabytes * 1024 * 1024);

    /// <summary>The key to which reports are sealed.</summary>
    public static async Task MakeKey(HttpClient officer) =>
        (await officer.PostAsJsonAsync("corruption/key", new { passphrase = "passphrase of the measurement", position = "staff" })).EnsureSuccessStatusCode();

    public static async Task Measure(Running running)
    {
        Stretching();
        using var service = new HttpClient { BaseAddress = running.Direct, Timeout = Timeout.InfiniteTimeSpan };
        await Lookups(service, await Receipts(service, 20));
        var direct = await Load.PerSecond(running.Direct, Round, (client, _) => Report(client, null));
        var gateway = await Load.PerSecond(running.Gateway, Round, (client, _) => Report(client, null));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n| reports a second, {Load.AtOnce} at once | |\n|---|--:|\n| sealed, to the service | {direct:0.0} |\n| sealed, through the gateway | {gateway:0.0} |"));
        await Flood(running);
    }

    /// <summary>One try of Argon2id under several costs, GlobaLeaks' (in its users' browsers) the last.</summary>
    private static void Stretching()
    {
        Console.WriteLine("\n| Argon2id, passes × MiB | median ms |\n|---|--:|");
        foreach (var (operations, mebibytes) in (ReadOnlySpan<(int, int)>)[(3, 64), (4, 64), (4, 128), (4, 256), (16, 128)])
        {
            var taken = new List<double>();
            for (var time = 0; time < 7; time++)
            {
                var start = Stopwatch.GetTimestamp();
                PasswordHash.ArgonHashBinary(RandomNumberGenerator.GetBytes(20), PasswordHash.ArgonGenerateSalt(), operations, mebibytes * 1024 * 1024, 32, PasswordHash.ArgonAlgorithm.Argon_2ID13);
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {operations} × {mebibytes} | {taken.Order().ElementAt(3):0} |"));
        }
    }

    private static async Task<List<string>> Receipts(HttpClient service, int count)
    {
        List<string> receipts = [];
        for (var number = 0; number < count; number++)
        {
            using var answer = await Report(service, null);
            receipts.Add((await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("receipt").GetString()!);
        }

        return receipts;
    }

    /// <summary>Right and wrong ones in turn, so that whatever else happens on the machine happens to both.</summary>
    private static async Task Lookups(HttpClient service, List<string> receipts)
    {
        var (right, wrong) = (new List<double>(), new List<double>());
        for (var time = -5; time < 200; time++)
        {
            var digits = RandomNumberGenerator.GetString("0123456789", 20);
            foreach (var (receipt, taken) in ((string, List<double>)[])[(receipts[(time + 5) % receipts.Count], right), (digits, wrong)])
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await service.PostAsJsonAsync("corruption/inbox", new { receipt });
                if (time >= 0)
                    taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Console.WriteLine("\n| look-up of a receipt | times | median ms | p99 ms |\n|---|--:|--:|--:|");
        foreach (var (what, taken) in (ReadOnlySpan<(string, List<double>)>)[("one that is", right), ("one that is none", wrong)])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {taken.Count} | {taken.Order().ElementAt(taken.Count / 2):0.0} | {taken.Order().ElementAt((int)((taken.Count - 1) * 0.99)):0.0} |"));
    }

    /// <summary>Fifty people send 20 MB each in the same moment, while others look at the categories of complaints.</summary>
    private static async Task Flood(Running running)
    {
        using var client = new HttpClient { BaseAddress = running.Gateway, Timeout = Timeout.InfiniteTimeSpan };
        using var over = new CancellationTokenSource();
        var others = Others(client, over.Token);
        var (start, refused) = (Stopwatch.GetTimestamp(), 0);
        var taken = await Task.WhenAll(Enumerable.Range(0, Together).Select(async _ =>
        {
            var upload = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
            using var form = new MultipartFormDataContent { { new ByteArrayContent(Large), "files", "evidence.bin" } };
            (await client.PostAsync($"corruption/reports/{upload}", form)).EnsureSuccessStatusCode();
            for (var answer = await Report(client, upload); answer.StatusCode is not HttpStatusCode.Created; answer = await Report(client, upload))
            {
                if (answer.StatusCode is not HttpStatusCode.TooManyRequests)
                    answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref refused);
                await Task.Delay(1000);
            }

            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }));
        await over.CancelAsync();
        var reads = (await others).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            | {Together} reports of {Megabytes} MB at once, through the gateway | |
            |---|--:|
            | all taken after, s | {taken.Max():0.0} |
            | the median one after, s | {taken.Order().ElementAt(Together / 2):0.0} |
            | MB a second | {Together * Megabytes / taken.Max():0.0} |
            | told to come back in a second | {refused} |
            | meanwhile, reading the categories: median ms | {reads[reads.Count / 2]:0.0} |
            | p99 ms | {reads[(int)((reads.Count - 1) * 0.99)]:0.0} |
            | the service's largest resident memory so far, MB | {Taken.Peak(running.Service):0} |
            """));
    }

    private static async Task<List<double>> Others(HttpClient client, CancellationToken over)
    {
        List<double> taken = [];
        while (!over.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync("categories", CancellationToken.None);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(20, CancellationToken.None);
        }

        return taken;
    }

    private static Task<HttpResponseMessage> Report(HttpClient client, string? upload) => client.PostAsJsonAsync("corruption/reports", new
    {
        subject = "จ่ายค่าถนนสองครั้ง",
        details = "ผู้รับเหมาเป็นญาติของกรรมการตรวจรับ เห็นเอกสารเบิกจ่ายสองชุด เลขที่ฎีกาต่างกัน",
        accused = new[] { new { position = "head-pw" } },
        when = "ปลายเดือนกันยายน",
        where = "หมู่ 4",
        upload,
    });
}
