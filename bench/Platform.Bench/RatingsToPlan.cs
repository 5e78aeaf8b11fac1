using System.Diagnostics;
using System.Globalization;
using DemoYear;
using Npgsql;

namespace Platform.Bench;

/// <summary>From a citizen's rating to the changed indicator of project 3-02, while nothing else happens and beside 200 events a second.</summary>
internal static class RatingsToPlan
{
    private const int Times = 100;
    private const int Withheld = 5; // fewer ratings than these are no figure
    private const int EventsASecond = 40; // two cores that also make the load take 80 at most
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    public static async Task Measure(DemoWorld world, Uri address, string folder)
    {
        await using var plan = Databases.Open(folder, "plandb");
        var codes = new List<string>();
        for (var no = 1; no <= (2 * Times) + Withheld; no++)
            codes.Add(await ClosedComplaint(world, no));
        Console.WriteLine("\n| from the answer to a rating to the plan's new value | times | median ms | p99 ms | longest ms |\n|---|--:|--:|--:|--:|");
        var ratings = new Ratings(world, plan);
        Print("while nothing else happens", await ratings.Take(codes.Take(Times + Withheld)));

        using var over = new CancellationTokenSource();
        var load = SteadyIntake.Run(address, EventsASecond, over.Token);
        await Task.Delay(TimeSpan.FromSeconds(5)); // until it is steady
        var taken = await ratings.Take(codes.Skip(Times + Withheld));
        await over.CancelAsync();
        var reached = await load;
        Print(string.Create(CultureInfo.InvariantCulture, $"beside {reached:0} complaints a second, each an event"), taken);
    }

    private static void Print(string what, List<double> taken)
    {
        taken.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {taken.Count} | {taken[taken.Count / 2]:0} | {taken[(int)((taken.Count - 1) * 0.99)]:0} | {taken[^1]:0} |"));
    }

    private static async Task<string> ClosedComplaint(DemoWorld world, int no)
    {
        const string Api = "/complaints/api/v1";
        var name = string.Create(CultureInfo.InvariantCulture, $"rated-{no}");
        var subject = string.Create(CultureInfo.InvariantCulture, $"ไฟส่องทางดับ เสาที่ {no} ก");
        var code = (await world.Callers.Citizen.Post(name, $"{Api}/complaints", new { category = "street-light", subject, details = "ไฟข้างทางดับมาหลายคืน ขอให้ช่างมาเปลี่ยนหลอด", village = "1" })).GetProperty("trackingCode").GetString()!;
        var list = await world.Callers.ComplaintOfficer.Until($"{name}/id", $"{Api}/complaints?q={Uri.EscapeDataString(subject)}", found => found.GetProperty("items").GetArrayLength() > 0);
        var complaint = $"{Api}/complaints/{list.GetProperty("items")[0].GetProperty("id").GetGuid()}";
        await world.Callers.ComplaintOfficer.Post($"{name}/assignment", $"{complaint}/assignment", new { division = Callers.Works });
        var officer = world.Callers.Officer(Callers.Works);
        await officer.Post($"{name}/answer", $"{complaint}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดไฟแล้วเมื่อวานนี้ หากยังดับแจ้งกลับได้ทางช่องทางเดิม" });
        await officer.Post($"{name}/closure", $"{complaint}/closure", new { rootCause = "wear", prevention = "ตรวจหลอดไฟทุกไตรมาส" });
        return code;
    }

    /// <summary>A good one and a bad one in turn, so that each changes the percentage.</summary>
    private sealed class Ratings(DemoWorld world, NpgsqlDataSource plan)
    {
        private int _given;
        private int _good;

        public async Task<List<double>> Take(IEnumerable<string> codes)
        {
            var taken = new List<double>();
            foreach (var code in codes)
            {
                var isGood = _given++ % 2 == 0;
                _good += isGood ? 1 : 0;
                await world.Callers.Citizen.Post($"{code}/rating", $"/complaints/api/v1/tracking/{code}/rating", new { score = isGood ? 5 : 1, @fixed = true });
                if (_given <= Withheld)
                    continue;
                var start = Stopwatch.GetTimestamp();
                while (!await IsCounted())
                    await Task.Delay(Look);
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return taken;
        }

        /// <summary>Read from the database: a look through the gateway every few milliseconds would be the larger part of the load.</summary>
        private async Task<bool> IsCounted()
        {
            await using var latest = plan.CreateCommand("select value from measurements where measure = 'complaints.satisfaction-percent' and is_latest");
            return await latest.ExecuteScalarAsync() is decimal value && Math.Abs(value - (100m * _good / _given)) < 0.06m; // it has one decimal
        }
    }
}
