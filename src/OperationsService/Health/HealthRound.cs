using OpenTelemetry;
using ServiceDefaults.Background;

namespace OperationsService.Health;

/// <summary>Every 15 seconds all replicas are asked how they are, by one of this service's own replicas.</summary>
internal sealed class HealthRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HealthRound> log) : Rounds(HealthRecorder.Every, clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HealthRecorder>().Look(stopping);
    }
}
