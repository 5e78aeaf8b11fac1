using System.Globalization;
using System.Net.Http.Json;
using LocalHosting.Servers;
using Npgsql;
using ServiceDefaults.Values;

namespace ComplaintService.Bench;

/// <summary>How many complaints come in, and how many codes are looked up, in a second.</summary>
internal static class IntakeRates
{
    private const int Rounds = 3;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    /// <summary>Until the runtime has compiled what is hot for good: on two cores that takes its time, and a service runs for weeks.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    /// <summary>PostgreSQL alone, the service, and the gateway before it, one after the other in each round.</summary>
    public static async Task Measure(Running running, WrittenRows rows, ServerOptions postgres, string database)
    {
        var (alone, direct, gateway, work) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        await Load.PerSecond(running.Direct, Complain, WarmUp);
        await Load.PerSecond(running.Gateway, Complain, WarmUp / 2);
        for (var round = 0; round < Rounds; round++)
        {
            alone.Add(await PgBench.Run(rows.Script(), postgres, Load.AtOnce, Round));
            var before = Taken.Worked(running.Service);
            direct.Add(await Load.PerSecond(running.Direct, Complain, Round));
            work.Add((Taken.Worked(running.Service) - before).TotalMilliseconds / (direct[^1] * Round.TotalSeconds));
            gateway.Add(await Load.PerSecond(running.Gateway, Complain, Round));
        }

        var codes = await Codes(database);
        var (reads, readsByGateway) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            reads.Add(await Load.PerSecond(running.Direct, (client, number) => client.GetAsync($"tracking/{codes[number % codes.Count]}"), Round / 2));
            readsByGateway.Add(await Load.PerSecond(running.Gateway, (client, number) => client.GetAsync($"tracking/{codes[number % codes.Count]}"), Round / 2));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n| a second, {Load.AtOnce} at once, median of {Rounds} rounds | | of pgbench |\n|---|--:|--:|"));
        Line($"the same {rows.Count} rows by pgbench", alone, alone);
        Line("complaints, to the service", direct, alone);
        Line("complaints, through the gateway", gateway, alone);
        Line("tracking reads, from the service", reads, null);
        Line("tracking reads, through the gateway", readsByGateway, null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe service itself works {Median(work):0.0} ms for a complaint."));
    }

    private static void Line(string what, List<double> rates, List<double>? basis) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {what} | {Median(rates):0} | {(basis is null ? "" : $"{Median([.. rates.Zip(basis, (rate, of) => rate / of)]):0.00}")} |"));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    internal static Task<HttpResponseMessage> Complain(HttpClient client, int number) => client.PostAsJsonAsync("complaints", new
    {
        category = "street-light",
        subject = $"ไฟส่องทางดับ เสาที่ {number.ToString(CultureInfo.InvariantCulture)}",
        details = "ไฟดับมาตั้งแต่วันจันทร์ นักเรียนเดินกลับบ้านมองไม่เห็นทาง",
        village = "4",
        contact = new { name = "สมหญิง ใจดี", phone = "081 234 5678" },
    });

    private static async Task<List<string>> Codes(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select tracking_code from complaints order by number desc limit 1000");
        await using var reader = await command.ExecuteReaderAsync();
        var codes = new List<string>();
        while (await reader.ReadAsync())
            codes.Add(reader.GetString(0));
        return [.. codes.Where(code => SpokenCode.TryRead(code, out _))];
    }
}
