using System.Globalization;
using ComplaintService.Data;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Bench;

/// <summary>How much the complaint service takes in, and how long it takes at a million complaints (bench/README.md).</summary>
internal static class Bench
{
    public const string DatabaseName = "complaintdb";

    private const int Many = 1_000_000, Few = 10_000;

    private sealed class App() : ServiceFactory<Program, ComplaintDb>(DatabaseName);

    public static async Task Main(string[] args)
    {
        if (args is [PlainTracking.Word])
        {
            await PlainTracking.Serve();
            return;
        }

        var arguments = Arguments.Read(args);
        Func<Task> measure = arguments.Rest.ToArray() switch
        {
            [Arguments.Pairs] => () => Pairs(new(arguments)),
            ["photos", .. var files] => () => Alone(servers => LargePhotos.Measure(servers, files)),
            ["sealed"] => () => Alone(Sealed),
            [var number, ..] => () => Alone(servers => Complaints(servers, int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture))),
            _ => () => Alone(servers => Complaints(servers, Many)),
        };
        await measure();
    }

    private static async Task Alone(Func<PrivateServers, Task> measure)
    {
        await using var servers = await PrivateServers.Start("complaint", withBroker: true, DatabaseName, "gatewaydb");
        await measure(servers);
    }

    private static async Task Complaints(PrivateServers servers, int complaints)
    {
        WrittenRows rows;
        CapturedReads reads;
        await using (var app = Within(servers.Database(DatabaseName)))
        {
            reads = await CapturedReads.Of(Client(app));
            rows = await Fill(app, servers.Database(DatabaseName), complaints);
            await Stopwatches.Measure(Queue(app));
            await Stopwatches.Measure(DeskReads.Statistics(Client(app)));
        }

        await using var running = await Running.Start(servers);
        var idle = Taken.Of(running.Service);
        var sheet = new Sheet(Arguments.Read([]));
        await IntakeRates.Warm(sheet, running);
        var work = await IntakeRates.Measure(sheet, running, rows, servers);
        await TrackingRates.Measure(sheet, running, reads, servers);
        var loaded = Taken.Of(running.Service);
        Console.WriteLine();
        sheet.Show();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The service itself works {work:0.0} ms for a complaint.\n"));
        Console.WriteLine($"| memory of the service | PSS MB | RSS MB |\n|---|--:|--:|\n| started, asked once | {idle} |\n| after this load | {loaded} |");
    }

    /// <summary>Lists where there is much and where there is little, then rates on a small database of its own: both sides of each pair write to the same one.</summary>
    private static async Task Pairs(Sheet sheet)
    {
        if (sheet.Wants("lists.complaints") || sheet.Wants("export.complaints"))
            await Growth(sheet);
        if (((string[])["gateway", "intake", "tracking", "outbox"]).Any(sheet.Wants))
            await Rates(sheet);
        sheet.Show();
    }

    private static async Task Growth(Sheet sheet)
    {
        var (many, few) = (sheet.Size(Many, 5_000), sheet.Size(Few, 500));
        await using var servers = await PrivateServers.Start("complaint", withBroker: false, "large", "small");
        await using var large = Within(servers.Database("large"));
        await using var small = Within(servers.Database("small"));
        await Fill(large, servers.Database("large"), many);
        await Fill(small, servers.Database("small"), few);
        var (sizeOfLarge, sizeOfSmall) = (FormattableString.Invariant($"{many:n0} complaints"), FormattableString.Invariant($"{few:n0} complaints"));
        await sheet.Growth("lists.complaints", (sizeOfLarge, Queue(large)), (sizeOfSmall, Queue(small)));
        await sheet.Growth("export.complaints", (sizeOfLarge, DeskReads.Statistics(Client(large))), (sizeOfSmall, DeskReads.Statistics(Client(small))));
    }

    private static async Task Rates(Sheet sheet)
    {
        await using var servers = await PrivateServers.Start("complaint", withBroker: true, DatabaseName, "gatewaydb");
        WrittenRows rows;
        CapturedReads reads;
        await using (var app = Within(servers.Database(DatabaseName)))
        {
            reads = await CapturedReads.Of(Client(app)); // migrates
            rows = await WrittenRows.Capture(Client(app), servers.Database(DatabaseName));
        }

        await using var running = await Running.Start(servers);
        await IntakeRates.Warm(sheet, running);
        if (sheet.Wants("gateway"))
            await GatewayCost.Measure(sheet, running);
        if (sheet.Wants("intake"))
            await IntakeRates.Measure(sheet, running, rows, servers);
        if (sheet.Wants("tracking"))
            await TrackingRates.Measure(sheet, running, reads, servers);
        if (sheet.Wants("outbox"))
            await OutboxDrain.Measure(sheet, rows, servers);
    }

    private static async Task Sealed(PrivateServers servers)
    {
        await using (var app = Within(servers.Database(DatabaseName)))
            await SealedReports.MakeKey(Client(app).As(Roles.CorruptionOfficer));
        await using var running = await Running.Start(servers);
        await SealedReports.Measure(running);
    }

    private static async Task<WrittenRows> Fill(App app, string database, int complaints)
    {
        var rows = await WrittenRows.Capture(Client(app), database);
        await LargeDesk.Load(database, rows, complaints);
        return rows;
    }

    private static IReadOnlyList<Reading> Queue(App app) => DeskReads.Queue(Client(app).As(Roles.ComplaintOfficer), Client(app).As(Roles.DivisionOfficer, "PW"));

    /// <summary>The service within this process, where tokens of tests are good.</summary>
    private static App Within(string database)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_COMPLAINTSERVICE", AppContext.BaseDirectory); // wherever this is run from
        var app = new App { ConnectionString = database };
        app.Settings["Platform:KeysPassword"] = ServiceProcess.Secret;
        app.Settings["Corruption:Demo"] = "false"; // the process that follows is none of Development
        app.Settings["Intake:FreePerWindow"] = "0"; // as that process: nobody is counted
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        app.UseKestrel(0);
        return app;
    }

    private static HttpClient Client(App app)
    {
        using var any = app.CreateClient();
        return new() { BaseAddress = new Uri(any.BaseAddress!, Running.Path), Timeout = Timeout.InfiniteTimeSpan };
    }
}
