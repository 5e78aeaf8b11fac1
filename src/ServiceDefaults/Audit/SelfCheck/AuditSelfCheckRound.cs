using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using ServiceDefaults.Background;

namespace ServiceDefaults.Audit.SelfCheck;

/// <summary>Looks every hour whether the weekly check is due.</summary>
public sealed class AuditSelfCheckRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSelfCheckRound> log) : Rounds(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditSelfCheck>().RunIfDue(stopping);
    }
}
