using LocalHosting.Processes;

namespace TrainingService.Bench;

/// <summary>The service and the gateway as processes of their own, without the limit for one address: here all phones have the same.</summary>
internal sealed class Running(ServiceProcess service, ServiceProcess gateway) : IAsyncDisposable
{
    private const string Path = "/training/";

    public Uri Direct => new(service.Address, Path);

    public Uri Gateway => new(gateway.Address, Path);

    public static async Task<Running> Start(PrivateServers servers)
    {
        var (port, gatewayPort) = (FreePort.Next(), FreePort.Next());
        var answers = Path + "api/v1/events/coming";
        var service = await ServiceProcess.Start(servers.Folder.FullName, "TrainingService", port, answers, new()
        {
            ["ConnectionStrings__trainingdb"] = servers.Database(Bench.DatabaseName),
            ["ConnectionStrings__messaging"] = servers.Broker(),
            ["Platform__PublicUrl"] = ServiceProcess.Url(gatewayPort),
        });
        var gateway = await ServiceProcess.Start(servers.Folder.FullName, "Gateway", gatewayPort, answers, new()
        {
            ["ConnectionStrings__gatewaydb"] = servers.Database("gatewaydb"),
            ["ConnectionStrings__messaging"] = servers.Broker(),
            ["services__training__http__0"] = service.Address.ToString(),
            ["services__identity__http__0"] = service.Address.ToString(), // nobody signs in here
            ["Limits__PublicWritesPerMinute"] = "1000000000",
        });
        return new(service, gateway);
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        await service.DisposeAsync();
    }
}
