using OpenTelemetry;
using ServiceDefaults.Background;

namespace OperationsService.Health;

/// <summary>Every 15 seconds all replicas are asked how they are, by one of this service's own replicas.</summary>
internal sealed class HealthClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HealthClock> log) : Rounds(HealthRound.Every, clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HealthRound>().Look(stopping);
    }
}
