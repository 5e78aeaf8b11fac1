using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using ServiceDefaults.Background;

namespace ServiceDefaults.Audit.Sealing;

/// <summary>Seals every minute what was written since.</summary>
public sealed class SealRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SealRound> log) : Rounds(TimeSpan.FromMinutes(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sealing>().Seal(stopping);
    }
}
