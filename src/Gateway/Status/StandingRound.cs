using Gateway.Routes;
using Microsoft.Extensions.Options;
using ServiceDefaults.Background;

namespace Gateway.Status;

/// <summary>Looks as often as the replicas are asked for their health.</summary>
internal sealed class StandingRound(Standings standings, IOptions<ProxySettings> settings, TimeProvider clock, ILogger<StandingRound> log)
    : Rounds(settings.Value.HealthInterval, clock, log)
{
    protected override Task Round(CancellationToken stopping)
    {
        standings.Look();
        return Task.CompletedTask;
    }
}
