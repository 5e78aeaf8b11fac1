using System.Globalization;
using System.Net.Http.Json;
using ComplaintService.Data;
using LocalHosting.Processes;
using LocalHosting.Servers;
using Npgsql;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Bench;

/// <summary>How much the complaint service takes in, and how long it takes at a million complaints (bench/README.md).</summary>
internal static class Bench
{
    private const int Rounds = 3;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    /// <summary>Until the runtime has compiled what is hot for good: on two cores that takes its time, and a service runs for weeks.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    private sealed class App() : ServiceFactory<Program, ComplaintDb>("complaintdb");

    public static async Task Main(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("complaint-bench-");
        var (postgres, rabbit) = (Options(folder, "postgres"), Options(folder, "rabbitmq"));
        await using (var server = await PostgresProcess.StartAsync(postgres))
        await using (await RabbitMqProcess.StartAsync(rabbit))
        {
            await server.CreateDatabasesAsync(["complaintdb", "gatewaydb"]);
            if (args is ["photos", .. var files])
                await LargePhotos.Measure(folder, postgres, rabbit, files);
            else
                await All(args.Length > 0 ? int.Parse(args[0], NumberStyles.None, CultureInfo.InvariantCulture) : 1_000_000, folder, postgres, rabbit);
        }

        folder.Delete(recursive: true);
    }

    private static async Task All(int complaints, DirectoryInfo folder, ServerOptions postgres, ServerOptions rabbit)
    {
        var database = PostgresProcess.ConnectionString(postgres.Port, postgres.Password, "complaintdb");
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_COMPLAINTSERVICE", AppContext.BaseDirectory); // wherever this is run from
        await using var app = new App { ConnectionString = database };
        app.Settings["Platform:KeysPassword"] = Running.KeysPassword;
        app.Settings["Intake:FreePerWindow"] = "0"; // as the process that is measured: nobody is counted
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        app.UseKestrel(0);
        var visitor = Client(app.CreateClient().BaseAddress!); // migrates

        var rows = await WrittenRows.Capture(visitor, database);
        await LargeDesk.Load(database, rows, complaints);
        await Queue(Client(visitor.BaseAddress!).As(Roles.ComplaintOfficer), Client(visitor.BaseAddress!).As(Roles.DivisionOfficer, "PW"));
        await Statistics(visitor);

        await using var running = await Running.Start(folder.FullName, postgres, rabbit);
        var idle = await Memory.Of(running.Service);
        await Intake(running, rows, postgres, database);
        var loaded = await Memory.Of(running.Service);
        Console.WriteLine($"\n| memory of the service | PSS MB | RSS MB |\n|---|--:|--:|\n| started, asked once | {idle} |\n| after this load | {loaded} |");
    }

    private static async Task Queue(HttpClient officer, HttpClient division)
    {
        Stopwatches.Head();
        await Read("queue, oldest promise first", officer, "complaints");
        await Read("queue, open ones", officer, "complaints?status=open");
        await Read("queue, overdue of a division", officer, "complaints?overdue=true&division=PW");
        await Read("queue, author wrote and nobody acted", officer, "complaints?status=replied");
        await Read("the same, of a division", division, "complaints?status=replied");
        await Read("queue, by category and status", officer, "complaints?category=road&status=in-progress");
        await Read("queue of a division officer", division, "complaints?status=open");
        await Read("queue, by words that a few have", officer, "complaints?q=เสาที่ 77777", 50);
        await Read("queue, by words that all have", officer, "complaints?q=ไฟส่องทาง", 10);
        await Read("queue, by number", officer, "complaints?q=4711", 50);
        await Read("desk page: counts and the first 50", officer, "/complaints/desk");
        await Read("recurring causes, 12 months", officer, "/complaints/desk/causes", 50);
        await Read("recurring causes, 5 years", officer, "/complaints/desk/causes?months=60", 50);
        await Read("recurring causes, 12 months of a division", division, "/complaints/desk/causes", 50);
    }

    private static async Task Statistics(HttpClient visitor)
    {
        var year = new ServiceDefaults.Values.FiscalYear(LargeDesk.LastYear - 1);
        await Read("statistics of a closed year, first time", visitor, $"statistics/{year}", 1, warm: 0);
        await Read("statistics of a closed year, again", visitor, $"statistics/{year}");
        await Read("statistics of a year, one category", visitor, $"statistics/{year}?category=road", 10);
        await Read("statistics of a year, one village", visitor, $"statistics/{year}?village=4", 10);
        await Read("open data of a year, csv", visitor, $"statistics/{year}/open-data?format=csv", 20);
    }

    /// <summary>PostgreSQL alone, the service, and the gateway before it, one after the other in each round.</summary>
    private static async Task Intake(Running running, WrittenRows rows, ServerOptions postgres, string database)
    {
        var (alone, direct, gateway) = (new List<double>(), new List<double>(), new List<double>());
        await Load.PerSecond(running.Direct, Complain, WarmUp);
        await Load.PerSecond(running.Gateway, Complain, WarmUp / 2);
        for (var round = 0; round < Rounds; round++)
        {
            alone.Add(await PgBench.Run(rows.Script(), postgres, Load.AtOnce, Round));
            direct.Add(await Load.PerSecond(running.Direct, Complain, Round));
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
        return [.. codes.Where(code => Complaints.TrackingCode.TryRead(code, out _))];
    }

    private static Task Read(string what, HttpClient client, string path, int times = 100, int warm = 5) =>
        Stopwatches.Measure(what, times, warm, async _ => (await client.GetAsync(path)).EnsureSuccessStatusCode());

    private static HttpClient Client(Uri address) => new() { BaseAddress = new Uri(address, "/complaints/api/v1/"), Timeout = Timeout.InfiniteTimeSpan };

    private static ServerOptions Options(DirectoryInfo folder, string name) => new()
    {
        DataDirectory = Path.Combine(folder.FullName, name),
        Port = FreePort.Next(),
        Password = Guid.NewGuid().ToString("n"),
        LogFile = Path.Combine(folder.FullName, name + ".log"),
    };
}
