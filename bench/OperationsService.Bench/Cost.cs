using LocalHosting.Processes;
using OperationsService.Telemetry.Otlp;
using Testing;

namespace OperationsService.Bench;

/// <summary>
/// What tracing costs a service: requests a second to the complaint service as a process of its own, in turn without telemetry and with
/// all of it going to the operations service. That runs on the same machine and takes its share of it.
/// </summary>
internal static class Cost
{
    private const string Short = "complaints/api/v1/categories";

    public static async Task Measure(Sheet sheet, App app, PrivateServers servers)
    {
        await using var without = await Start(servers, null);
        await using var with = await Start(servers, app);
        foreach (var address in (Uri[])[without.Address, with.Address])
            await PerSecond(address, sheet.Time(5)); // warm
        await sheet.Compare("telemetry", "short answers with all telemetry told", "without telemetry", "a second", sheet.Rounds(3),
            () => PerSecond(with.Address, sheet.Time(3)), () => PerSecond(without.Address, sheet.Time(3)));
    }

    private static Task<double> PerSecond(Uri address, TimeSpan time) => Load.PerSecond(address, time, (client, _) => client.GetAsync(new Uri(Short, UriKind.Relative)));

    private static Task<ServiceProcess> Start(PrivateServers servers, App? telemetry) => ServiceProcess.Start(servers.Folder.FullName, "ComplaintService", FreePort.Next(), Short, new()
    {
        ["ConnectionStrings__complaintdb"] = servers.Database("complaintdb"),
        ["ConnectionStrings__messaging"] = TestServers.NoBroker,
        ["Logging__LogLevel__Default"] = "Error",
        ["OTEL_SERVICE_NAME"] = "complaints",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = telemetry is null ? null : FormattableString.Invariant($"http://127.0.0.1:{telemetry.GrpcPort}"),
        ["OTEL_EXPORTER_OTLP_HEADERS"] = $"{OtlpDoor.KeyHeader}={Bench.Key}",
    });
}
