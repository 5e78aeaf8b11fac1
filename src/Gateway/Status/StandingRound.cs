using Gateway.Routes;
using Microsoft.Extensions.Options;
using ServiceDefaults.Background;

namespace Gateway.Status;

/// <summary>Looks every second, and oftener where replicas are asked oftener: while all is well it asks nobody.</summary>
internal sealed class StandingRound(Standings standings, IOptions<ProxySettings> settings, TimeProvider clock, ILogger<StandingRound> log)
    : Rounds(settings.Value.HealthInterval < Second ? settings.Value.HealthInterval : Second, clock, log)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    protected override Task Round(CancellationToken stopping) => standings.Look(stopping);
}
