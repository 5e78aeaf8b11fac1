using OpenTelemetry;
using ServiceDefaults.Background;

namespace ComplaintService.Clock;

/// <summary>Looks after promises at the start and every minute, in each replica.</summary>
public sealed class PromiseClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PromiseClock> log) : Rounds(TimeSpan.FromMinutes(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every minute is nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(stopping);
    }
}
