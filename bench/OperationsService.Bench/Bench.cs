using System.Globalization;
using LocalHosting.Processes;
using OperationsService.Data;
using Testing;

namespace OperationsService.Bench;

/// <summary>How fast telemetry is taken in, how long the list of traces takes, and what tracing costs a service (bench/README.md).</summary>
internal static class Bench
{
    public const string Key = "operations-key-of-the-measurement";

    private const long Spans = 50_000_000;

    private const int Many = 1_000_000, Few = 10_000; // as the lists of other services

    public static Task Main(string[] args)
    {
        var arguments = Arguments.Read(args);
        if (arguments.WantsPairs)
            return Pairs(new(arguments));
        var what = arguments.Rest.FirstOrDefault(arg => !IsNumber(arg));
        return Alone(what, arguments.Rest.FirstOrDefault(IsNumber) is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : Spans);
    }

    private static async Task Alone(string? what, long spans)
    {
        await using var servers = await PrivateServers.Start("operations", withBroker: false, "opsdb", "complaintdb");
        await using var app = new App(servers.Database("opsdb"));
        _ = app.Services; // migrates
        if (what is null or "ingest")
            await Ingest.Measure(app);
        if (what is null or "list")
            await Stopwatches.Measure(await Filled(app, servers.Database("opsdb"), spans));
        if (what is "sealing")
        {
            await SealedTrail.Whole(app, servers.Database("opsdb"), (int)Math.Min(spans, Many));
            return;
        }

        if (what is null or "cost")
        {
            var sheet = new Sheet(Arguments.Read([]));
            await Cost.Measure(sheet, app, servers);
            Console.WriteLine();
            sheet.Show();
        }
    }

    private static async Task Pairs(Sheet sheet)
    {
        if (sheet.Wants("functions"))
            HotFunctions.Measure(sheet);
        if (sheet.Wants("telemetry") || sheet.Wants("lists.traces") || sheet.Wants("sealing"))
            await Beside(sheet);
        sheet.Show();
    }

    private static async Task Beside(Sheet sheet)
    {
        await using var servers = await PrivateServers.Start("operations", withBroker: false, "large", "small", "complaintdb");
        await using var large = new App(servers.Database("large"));
        _ = large.Services; // migrates
        if (sheet.Wants("telemetry"))
            await Cost.Measure(sheet, large, servers);
        if (sheet.Wants("sealing"))
            await SealedTrail.Measure(sheet, large, servers.Database("large"));
        if (!sheet.Wants("lists.traces"))
            return;
        var (many, few) = (sheet.Size(Many, 20_000), sheet.Size(Few, 2_000));
        await using var small = new App(servers.Database("small"));
        _ = small.Services;
        var (listsOfLarge, listsOfSmall) = (await Filled(large, servers.Database("large"), many), await Filled(small, servers.Database("small"), few));
        await sheet.Growth("lists.traces", (FormattableString.Invariant($"{many:n0} spans"), listsOfLarge), (FormattableString.Invariant($"{few:n0} spans"), listsOfSmall));
    }

    private static async Task<IReadOnlyList<Reading>> Filled(App app, string database, long spans)
    {
        IReadOnlyList<Reading> lists = [];
        await Filling.In(database, [], async _ => lists = await TraceLists.Of(app, spans));
        return lists;
    }

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);
}

/// <summary>The service, with the ports at which telemetry comes in.</summary>
internal sealed class App : ServiceFactory<Program, OpsDb>
{
    public App(string database) : base("opsdb")
    {
        Environment = "Production";
        System.Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_OPERATIONSSERVICE", AppContext.BaseDirectory); // wherever this is run from
        ConnectionString = database;
        Settings["urls"] = Address.ToString();
        Settings["Telemetry:HttpPort"] = HttpPort.ToString(CultureInfo.InvariantCulture);
        Settings["Telemetry:GrpcPort"] = GrpcPort.ToString(CultureInfo.InvariantCulture);
        Settings["Telemetry:KeepDays"] = "30"; // what is filled in is measured, and not tidied up meanwhile
        Settings["Telemetry:KeepMegabytes"] = "1000000";
        Settings["Platform:OperationsKey"] = Bench.Key;
        Settings["Platform:KeysPassword"] = ServiceProcess.Secret;
        UseKestrel();
    }

    public Uri Address { get; } = new(FormattableString.Invariant($"http://127.0.0.1:{FreePort.Next()}"));

    public int HttpPort { get; } = FreePort.Next();

    public int GrpcPort { get; } = FreePort.Next();
}
