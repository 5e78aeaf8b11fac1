using System.Diagnostics;
using System.Globalization;
using DemoYear;
using Npgsql;

namespace Platform.Bench;

/// <summary>From a citizen's rating to the changed indicator of project 3-02, while nothing else happens and beside a steady intake of complaints.</summary>
internal static class RatingsToPlan
{
    private const int AtOnce = 4; // complaints that are brought to their end
    private const int Withheld = 5; // fewer ratings than these are no figure
    private const int EventsASecond = 40; // two cores that also make the load take 80 at most
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan UntilSteady = TimeSpan.FromSeconds(5);

    /// <summary>In each round without other work, then beside it.</summary>
    public static async Task Measure(Sheet sheet, PlatformHome home, int rounds, int times)
    {
        var codes = new string[Withheld + (rounds * 2 * (1 + times))];
        await Parallel.ForAsync(0, codes.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (no, _) => codes[no] = await ClosedComplaint(home.World, no + 1));
        await using var plan = Databases.Open(home.Folder, "plandb");
        var ratings = new Ratings(home.World, plan, new(codes));
        await ratings.Take(Withheld);
        var (idle, loaded, reached) = (new List<List<double>>(), new List<List<double>>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            await ratings.Take(1); // by then is done what was on its way
            idle.Add(await ratings.Take(times));
            using var over = new CancellationTokenSource();
            var load = SteadyIntake.Run(home.Platform.Address, EventsASecond, over.Token);
            await Task.Delay(sheet.IsQuick ? UntilSteady / 5 : UntilSteady, CancellationToken.None);
            await ratings.Take(1);
            loaded.Add(await ratings.Take(times));
            await over.CancelAsync();
            reached.Add(await load);
        }

        var (what, beside) = (string.Create(CultureInfo.InvariantCulture, $"from the answer to a rating to the plan's new value, beside {Spread.Median(reached):0} complaints a second, each an event"), "while nothing else happens");
        sheet.Add(new("events", what, beside, "ms", [.. loaded.Zip(idle, (one, other) => new Round(Spread.Median(one), Spread.Median(other)))]));
        // Of all rounds together: one of them has too few for it.
        sheet.Add(new("events.p99", what + ", p99", beside + ", p99", "ms", [new(Spread.P99(loaded.SelectMany(taken => taken)), Spread.P99(idle.SelectMany(taken => taken)))]));
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
    private sealed class Ratings(DemoWorld world, NpgsqlDataSource plan, Queue<string> codes)
    {
        private int _given;
        private int _good;

        /// <returns>Milliseconds of each until it was counted; those at the beginning that are withheld never are.</returns>
        public async Task<List<double>> Take(int times)
        {
            var taken = new List<double>();
            for (var time = 0; time < times; time++)
            {
                var (code, isGood) = (codes.Dequeue(), _given++ % 2 == 0);
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
