using OpenTelemetry;
using OperationsService.Data;
using ServiceDefaults.Background;

namespace OperationsService.Audit.Statements;

/// <summary>Looks from time to time whether the day has its statement.</summary>
internal sealed class CountersignRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CountersignRound> log) : Rounds(TimeSpan.FromMinutes(5), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<OpsDb>().Database.BeginTransactionAsync(stopping);
        if (await scope.ServiceProvider.GetRequiredService<Countersigning>().SignDay(stopping))
            await transaction.CommitAsync(stopping);
    }
}
