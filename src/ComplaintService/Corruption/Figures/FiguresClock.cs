using OpenTelemetry;
using ServiceDefaults.Background;

namespace ComplaintService.Corruption.Figures;

/// <summary>Looks at the start and every ten minutes whether a half-year has ended of which nobody was told.</summary>
public sealed class FiguresClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FiguresClock> log) : Rounds(TimeSpan.FromMinutes(10), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FiguresRound>().Run(stopping);
    }
}
