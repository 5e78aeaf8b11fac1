using System.Globalization;
using DemoYear;
using LocalHosting.Processes;

namespace Chaos.Faults;

/// <summary>The faults that there are. Each draws what it leaves open from the chance that it is given, and from nothing else: one seed, one run of faults.</summary>
internal static class FaultKinds
{
    public static IReadOnlyDictionary<string, Func<Ground, Chance, Fault>> All { get; } = new Dictionary<string, Func<Ground, Chance, Fault>>
    {
        ["service"] = KillService,
        ["freeze"] = Freeze,
        ["broker"] = (ground, chance) => Away("broker", ground, Ground.Broker, Signal.Terminate, "stopped", chance.Between(5, 10)),
        ["broker-kill"] = (ground, _) => Killed("broker-kill", ground, Ground.Broker),
        ["disk"] = BrokerDisk.Fills,
        ["database"] = (ground, chance) => Away("database", ground, Ground.Database, Signal.Interrupt, "stopped", chance.Between(3, 8)),
        ["database-kill"] = (ground, _) => Killed("database-kill", ground, Ground.Database),
        ["replica"] = SecondReplica.ComesAndGoes,
        ["cut"] = SecondReplica.IsCutOff,
        ["clock"] = Jump,
    };

    private static Fault KillService(Ground ground, Chance chance) => Killed("service", ground, chance.One(Ground.Services));

    /// <summary>SIGKILL: it has no time to finish anything. The platform starts it anew.</summary>
    private static Fault Killed(string kind, Ground ground, string instance) => new(kind, $"{instance} killed -9", async () => (await ground.Running(instance)).Send(Signal.Kill));

    /// <summary>For so long each one that the platform starts in its place is stopped too.</summary>
    private static Fault Away(string kind, Ground ground, string instance, Signal signal, string how, int seconds) =>
        new(kind, string.Create(CultureInfo.InvariantCulture, $"{instance} {how} for {seconds} s"), () => ground.KeepAway(instance, signal, TimeSpan.FromSeconds(seconds)));

    /// <summary>SIGSTOP: the process is there and says nothing, as if the network to all its peers were cut.</summary>
    private static Fault Freeze(Ground ground, Chance chance)
    {
        var (service, seconds) = (chance.One([.. Ground.Services.Except(["gateway"])]), chance.Between(4, 9));
        return new("freeze", string.Create(CultureInfo.InvariantCulture, $"{service} stands still for {seconds} s"), async () =>
        {
            var process = await ground.Running(service);
            process.Send(Signal.Stop);
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds));
            }
            finally
            {
                process.Send(Signal.Continue);
            }
        });
    }

    /// <summary>
    /// Forward alone, as the platform takes it. All jumps together stay below the days for which outbox, inbox and answers to idempotency
    /// keys are kept, by that clock: they could not be compared any more.
    /// </summary>
    private static Fault Jump(Ground ground, Chance chance)
    {
        var minutes = chance.Between(20, 200);
        return new("clock", string.Create(CultureInfo.InvariantCulture, $"clock {minutes} minutes ahead"), () =>
        {
            ground.Clock.Later(TimeSpan.FromMinutes(minutes));
            return Task.CompletedTask;
        });
    }
}
