using OpenTelemetry;
using ServiceDefaults.Background;

namespace ComplaintService.Contacts;

/// <summary>Looks at the start and every minute for contacts whose time is over, whatever becomes of the other rounds.</summary>
public sealed class RetentionClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionClock> log) : Rounds(TimeSpan.FromMinutes(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every minute is nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().Run(stopping);
    }
}
