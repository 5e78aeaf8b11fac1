using LocalHosting.Processes;

namespace ComplaintService.Bench;

/// <summary>The service and the gateway as processes of their own, without limits for one address.</summary>
internal sealed class Running(ServiceProcess service, ServiceProcess gateway) : IAsyncDisposable
{
    /// <summary>Of the API.</summary>
    public const string Path = "/complaints/api/v1/";

    public Uri Direct => new(service.Address, Path);

    public Uri Gateway => new(gateway.Address, Path);

    /// <summary>Process id.</summary>
    public int Service => service.Id;

    public static async Task<Running> Start(PrivateServers servers)
    {
        var (port, gatewayPort) = (FreePort.Next(), FreePort.Next());
        var answers = Path + "categories";
        var service = await ServiceProcess.Start(servers.Folder.FullName, "ComplaintService", port, answers, new()
        {
            ["ConnectionStrings__complaintdb"] = servers.Database(Bench.DatabaseName),
            ["ConnectionStrings__messaging"] = servers.Broker(),
            ["Platform__PublicUrl"] = ServiceProcess.Url(gatewayPort),
            ["Intake__FreePerWindow"] = "0",
            ["Intake__FreePerWindowAll"] = "1000000000",
            ["Corruption__ReportsPerHour"] = "100000",
        });
        var gateway = await ServiceProcess.Start(servers.Folder.FullName, "Gateway", gatewayPort, answers, new()
        {
            ["ConnectionStrings__gatewaydb"] = servers.Database("gatewaydb"),
            ["ConnectionStrings__messaging"] = servers.Broker(),
            ["services__complaints__http__0"] = service.Address.ToString(),
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
