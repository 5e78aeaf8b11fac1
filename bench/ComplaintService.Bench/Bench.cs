using System.Globalization;
using ComplaintService.Data;
using LocalHosting.Processes;
using LocalHosting.Servers;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Bench;

/// <summary>How much the complaint service takes in, and how long it takes at a million complaints (bench/README.md).</summary>
internal static class Bench
{
    private sealed class App() : ServiceFactory<Program, ComplaintDb>("complaintdb");

    public static async Task Main(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("complaint-bench-");
        var (postgres, rabbit) = (Options(folder, "postgres"), Options(folder, "rabbitmq"));
        await using (var server = await PostgresProcess.StartAsync(postgres))
        await using (await RabbitMqProcess.StartAsync(rabbit))
        {
            await server.CreateDatabasesAsync(["complaintdb", "gatewaydb"]);
            var database = PostgresProcess.ConnectionString(postgres.Port, postgres.Password, "complaintdb");
            Func<Task> measure = args switch
            {
                ["photos", .. var files] => () => LargePhotos.Measure(folder, postgres, rabbit, files),
                ["sealed"] => () => Sealed(database, folder, postgres, rabbit),
                _ => () => Complaints(args.Length > 0 ? int.Parse(args[0], NumberStyles.None, CultureInfo.InvariantCulture) : 1_000_000, database, folder, postgres, rabbit),
            };
            await measure();
        }

        folder.Delete(recursive: true);
    }

    private static async Task Complaints(int complaints, string database, DirectoryInfo folder, ServerOptions postgres, ServerOptions rabbit)
    {
        WrittenRows rows;
        await using (var app = Within(database))
        {
            var visitor = Client(app.CreateClient().BaseAddress!); // migrates
            rows = await WrittenRows.Capture(visitor, database);
            await LargeDesk.Load(database, rows, complaints);
            await DeskReads.Queue(Client(visitor.BaseAddress!).As(Roles.ComplaintOfficer), Client(visitor.BaseAddress!).As(Roles.DivisionOfficer, "PW"));
            await DeskReads.Statistics(visitor);
        }

        await using var running = await Running.Start(folder.FullName, postgres, rabbit);
        var idle = await Taken.Of(running.Service);
        await IntakeRates.Measure(running, rows, postgres, database);
        var loaded = await Taken.Of(running.Service);
        Console.WriteLine($"\n| memory of the service | PSS MB | RSS MB |\n|---|--:|--:|\n| started, asked once | {idle} |\n| after this load | {loaded} |");
    }

    private static async Task Sealed(string database, DirectoryInfo folder, ServerOptions postgres, ServerOptions rabbit)
    {
        await using (var app = Within(database))
            await SealedReports.MakeKey(Client(app.CreateClient().BaseAddress!).As(Roles.CorruptionOfficer));
        await using var running = await Running.Start(folder.FullName, postgres, rabbit);
        await SealedReports.Measure(running);
    }

    /// <summary>The service within this process, where tokens of tests are good.</summary>
    private static App Within(string database)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_COMPLAINTSERVICE", AppContext.BaseDirectory); // wherever this is run from
        var app = new App { ConnectionString = database };
        app.Settings["Platform:KeysPassword"] = Running.KeysPassword;
        app.Settings["Corruption:Demo"] = "false"; // the process that follows is none of Development
        app.Settings["Intake:FreePerWindow"] = "0"; // as that process: nobody is counted
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        app.UseKestrel(0);
        return app;
    }

    private static HttpClient Client(Uri address) => new() { BaseAddress = new Uri(address, "/complaints/api/v1/"), Timeout = Timeout.InfiniteTimeSpan };

    private static ServerOptions Options(DirectoryInfo folder, string name) => new()
    {
        DataDirectory = Path.Combine(folder.FullName, name),
        Port = FreePort.Next(),
        Password = Guid.NewGuid().ToString("n"),
        LogFile = Path.Combine(folder.FullName, name + ".log"),
    };
}
