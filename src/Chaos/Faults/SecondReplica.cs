using System.Globalization;
using System.Net;
using System.Text.Json;
using DemoYear;
using LocalHosting.Processes;

namespace Chaos.Faults;

/// <summary>
/// A second process of a service, on the same database and broker and behind the same gateway. All that it hears and says passes three
/// wires of ours, to the gateway, its database and the broker: any of them can be cut, without the rights that a firewall needs.
/// </summary>
internal sealed class SecondReplica : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(5);
    private readonly ChildProcess _process;
    private readonly Dictionary<string, Wire> _wires;

    private SecondReplica(ChildProcess process, Dictionary<string, Wire> wires) => (_process, _wires) = (process, wires);

    public static Fault ComesAndGoes(Ground ground, Chance chance)
    {
        var (service, seconds, killed) = (chance.One([.. Ground.Daily.Keys]), chance.Between(3, 8), chance.Happens(50));
        return new("replica", string.Create(CultureInfo.InvariantCulture, $"second {service} added, works {seconds} s, {(killed ? "killed -9" : "removed")}"), async () =>
        {
            await using var replica = await Start(ground, service);
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            await (killed ? replica._process.KillAsync() : replica._process.StopAsync(Grace));
        });
    }

    public static Fault IsCutOff(Ground ground, Chance chance)
    {
        var (service, side, seconds) = (chance.One([.. Ground.Daily.Keys]), chance.One(["gateway", "database", "broker"]), chance.Between(6, 14));
        SecondReplica? replica = null;
        return new("cut", string.Create(CultureInfo.InvariantCulture, $"network of second {service} to {side} cut for {seconds} s"), async () =>
        {
            replica!._wires[side].Cut();
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            replica._wires[side].Heal();
        })
        {
            Before = async () => replica = await Start(ground, service),
            After = async () =>
            {
                await replica!._process.StopAsync(Grace);
                await replica.DisposeAsync();
            },
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        foreach (var wire in _wires.Values)
            wire.Dispose();
    }

    /// <summary>With the settings of the first one; returns when the gateway sends it requests.</summary>
    private static async Task<SecondReplica> Start(Ground ground, string service)
    {
        var (environment, own) = (await ground.EnvironmentOf(service), FreePort.Next());
        var wires = new Dictionary<string, Wire> { ["gateway"] = new(own, ground.SecondPorts[service]), ["database"] = new(ground.PortOf(Ground.Database)), ["broker"] = new(ground.PortOf(Ground.Broker)) };
        environment["ASPNETCORE_URLS"] = Address(own).ToString();
        environment["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={service}-second";
        Lead($"ConnectionStrings__{Ground.Daily[service]}", "Port=", Ground.Database, "database");
        Lead("ConnectionStrings__messaging", "localhost:", Ground.Broker, "broker");
        var program = (await File.ReadAllTextAsync(FormattableString.Invariant($"/proc/{(await ground.Running(service)).Id}/cmdline"))).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var process = await ChildProcess.StartAsync(new Command(program[0], program[1..])
        {
            WorkingDirectory = Path.GetDirectoryName(program[1])!,
            LogFile = Path.Combine(ground.Data, "logs", $"{service}-second.log"),
            Environment = environment,
        });
        var replica = new SecondReplica(process, wires);
        try
        {
            await replica.UntilItHasWork(ground, service, own);
            return replica;
        }
        catch
        {
            await replica.DisposeAsync();
            throw;
        }

        void Lead(string setting, string before, string server, string wire) => environment[setting] = environment[setting]!.Replace(
            string.Create(CultureInfo.InvariantCulture, $"{before}{ground.PortOf(server)}"), string.Create(CultureInfo.InvariantCulture, $"{before}{wires[wire].Port}"), StringComparison.Ordinal);
    }

    private static Uri Address(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));

    /// <summary>It is well, and the gateway calls the service whole: it has both.</summary>
    private async Task UntilItHasWork(Ground ground, string service, int own)
    {
        using var http = new HttpClient();
        for (var end = TimeProvider.System.GetUtcNow() + Guard; TimeProvider.System.GetUtcNow() < end; await Task.Delay(Pause))
        {
            if (_process.Exited.IsCompleted)
                throw new DemoFailedException($"The second {service} ended; logs/{service}-second.log says why.");
            if (await Look(http, new Uri(Address(own), "/health")) is not null && await Look(http, new Uri(ground.Address, "/health")) is { } platform
                && platform.GetProperty("parts").GetProperty(service).GetString() == "healthy")
                return;
        }

        throw new DemoFailedException($"The gateway does not take the second {service} for well.");
    }

    private static async Task<JsonElement?> Look(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.StatusCode is HttpStatusCode.OK ? JsonElement.Parse(await answer.Content.ReadAsStringAsync()) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
