using System.Globalization;
using System.Net.Http.Json;

namespace ComplaintService.Bench;

/// <summary>How many complaints come in, in a second.</summary>
internal static class IntakeRates
{
    private const double Seconds = 3;

    /// <summary>Until the runtime has compiled what is hot for good: on two cores that takes its time, and a service runs for weeks.</summary>
    public static async Task Warm(Sheet sheet, Running running)
    {
        await Load.PerSecond(running.Direct, sheet.Time(10), Complain);
        await Load.PerSecond(running.Gateway, sheet.Time(5), Complain);
    }

    /// <summary>PostgreSQL alone, the service, and the gateway before it, one after the other in each round.</summary>
    /// <returns>Milliseconds that the service itself works for a complaint.</returns>
    public static async Task<double> Measure(Sheet sheet, Running running, WrittenRows rows, PrivateServers servers)
    {
        var (direct, gateway, added, work) = (new List<Round>(), new List<Round>(), new List<Round>(), new List<double>());
        for (var round = 0; round < sheet.Rounds(3); round++)
        {
            var alone = await PgBench.Run(rows.Script(), servers.Postgres, Bench.DatabaseName, Load.AtOnce, sheet.Time(Seconds));
            var before = Taken.Worked(running.Service);
            var own = await Load.PerSecond(running.Direct, sheet.Time(Seconds), Complain);
            work.Add((Taken.Worked(running.Service) - before).TotalMilliseconds / (own * sheet.Time(Seconds).TotalSeconds));
            var through = await Load.PerSecond(running.Gateway, sheet.Time(Seconds), Complain);
            direct.Add(new(own, alone));
            gateway.Add(new(through, alone));
            added.Add(new(through, own));
        }

        var pgbench = string.Create(CultureInfo.InvariantCulture, $"the same {rows.Count} rows by pgbench");
        sheet.Add(new("intake.service", "complaints to the service", pgbench, "a second", direct));
        sheet.Add(new("intake.gateway", "complaints through the gateway", pgbench, "a second", gateway));
        sheet.Add(new("intake.added", "complaints through the gateway", "to the service itself", "a second", added));
        return Spread.Median(work);
    }

    internal static Task<HttpResponseMessage> Complain(HttpClient client, int number) => client.PostAsJsonAsync("complaints", new
    {
        category = "street-light",
        subject = $"ไฟส่องทางดับ เสาที่ {number.ToString(CultureInfo.InvariantCulture)}",
        details = "ไฟดับมาตั้งแต่วันจันทร์ นักเรียนเดินกลับบ้านมองไม่เห็นทาง",
        village = "4",
        contact = new { name = "สมหญิง ใจดี", phone = "081 234 5678" },
    });
}
