using OpenTelemetry;
using ServiceDefaults.Background;

namespace ComplaintService.Clock;

/// <summary>A round at the start and every minute, in each replica: answers that did not come, promises, and what nobody closed.</summary>
public sealed class PromiseClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PromiseClock> log) : Rounds(TimeSpan.FromMinutes(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every minute is nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WaitingRound>().Run(stopping); // first: what is resumed has a promise again
        await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(stopping);
        await scope.ServiceProvider.GetRequiredService<ClosingRound>().Run(stopping);
    }
}
