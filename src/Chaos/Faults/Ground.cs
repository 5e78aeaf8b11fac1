using DemoYear;
using LocalHosting.Processes;

namespace Chaos.Faults;

/// <summary>What faults befall: the processes of one platform, known by the files that it keeps in its data directory.</summary>
internal sealed class Ground(string data, YearClock clock, Uri address)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public const string Broker = "messaging";
    public const string Database = "postgres";

    /// <summary>The services whose work is done under faults, with their databases.</summary>
    public static IReadOnlyDictionary<string, string> Daily { get; } = new Dictionary<string, string> { ["plan"] = "plandb", ["complaints"] = "complaintdb", ["training"] = "trainingdb", ["risk"] = "riskdb" };

    public static IReadOnlyList<string> Services { get; } = [.. Daily.Keys, "identity", "gateway", "operations"];

    public string Data => data;

    public YearClock Clock => clock;

    /// <summary>The gateway's.</summary>
    public Uri Address => address;

    /// <summary>Where second replicas are found by the gateway, once there are some.</summary>
    public required IReadOnlyDictionary<string, int> SecondPorts { get; init; }

    public int PortOf(string instance) => PlatformFiles.Port(data, instance);

    public string PasswordOf(string server) => PlatformFiles.Password(data, server);

    /// <summary>Null while it is being started.</summary>
    public ProcessIdentity? Process(string instance) => ProcessIdentity.Read(Path.Combine(data, "run", instance + ".pid")) is { IsAlive: true } running ? running : null;

    /// <summary>Waits for it if it is being started.</summary>
    public async Task<ProcessIdentity> Running(string instance)
    {
        for (var end = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(2); TimeProvider.System.GetUtcNow() < end; await Task.Delay(Pause))
        {
            if (Process(instance) is { } running)
                return running;
        }

        throw new DemoFailedException($"{instance} does not run any more.");
    }

    /// <summary>Sends the signal now, and again to each that the platform starts in its place, for so long.</summary>
    public async Task KeepAway(string instance, Signal signal, TimeSpan time)
    {
        (await Running(instance)).Send(signal);
        for (var end = TimeProvider.System.GetUtcNow() + time; TimeProvider.System.GetUtcNow() < end; await Task.Delay(Pause))
            Process(instance)?.Send(signal);
    }

    /// <summary>With which the platform started it.</summary>
    public async Task<Dictionary<string, string?>> EnvironmentOf(string instance)
    {
        var text = await File.ReadAllTextAsync(FormattableString.Invariant($"/proc/{(await Running(instance)).Id}/environ"));
        return text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=', 2)).ToDictionary(entry => entry[0], entry => (string?)entry[1]);
    }
}
