using System.Globalization;
using LocalHosting.Processes;
using LocalHosting.Servers;
using OperationsService.Data;
using Testing;

namespace OperationsService.Bench;

/// <summary>How fast telemetry is taken in, how long the list of traces takes, and what tracing costs a service (bench/README.md).</summary>
internal static class Bench
{
    public const string Key = "operations-key-of-the-measurement";

    private const long Spans = 50_000_000;

    public static async Task Main(string[] args)
    {
        var (what, spans) = (args.FirstOrDefault(arg => !IsNumber(arg)), args.FirstOrDefault(IsNumber) is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : Spans);
        var folder = Directory.CreateTempSubdirectory("operations-bench-");
        var postgres = new ServerOptions
        {
            DataDirectory = Path.Combine(folder.FullName, "postgres"),
            Port = FreePort.Next(),
            Password = Guid.NewGuid().ToString("n"),
            LogFile = Path.Combine(folder.FullName, "postgres.log"),
        };
        await using (var server = await PostgresProcess.StartAsync(postgres))
        {
            await server.CreateDatabasesAsync(["opsdb", "complaintdb"]);
            await using var app = new App(PostgresProcess.ConnectionString(postgres.Port, postgres.Password, "opsdb"));
            _ = app.Services; // migrates
            if (what is null or "ingest")
                await Ingest.Measure(app);
            if (what is null or "list")
                await TraceLists.Measure(app, spans);
            if (what is null or "cost")
                await Cost.Measure(app, folder.FullName, PostgresProcess.ConnectionString(postgres.Port, postgres.Password, "complaintdb"));
        }

        folder.Delete(recursive: true);
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
        Settings["Platform:OperationsKey"] = Bench.Key;
        Settings["Platform:KeysPassword"] = "keys-password-of-the-measurement";
        UseKestrel();
    }

    public Uri Address { get; } = new(FormattableString.Invariant($"http://127.0.0.1:{FreePort.Next()}"));

    public int HttpPort { get; } = FreePort.Next();

    public int GrpcPort { get; } = FreePort.Next();
}
