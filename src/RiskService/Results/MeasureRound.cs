using OpenTelemetry;
using RiskService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Messaging;

namespace RiskService.Results;

/// <summary>
/// What the indicators came to is read after each change that may move one, and every minute besides: a change may commit after its request
/// rang, or in another replica. It reads what is saved, so a figure can't run ahead of it.
/// </summary>
public sealed class MeasureRound(IServiceScopeFactory scopes, MeasureBell bell, TimeProvider clock, ILogger<MeasureRound> log) : ServiceDefaults.Background.Rounds(TimeSpan.FromMinutes(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every minute is nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Process = nameof(MeasureRound);
        await MeasuredWork.Publish(scope.ServiceProvider.GetRequiredService<RiskDb>(), scope.ServiceProvider.GetRequiredService<IEvents>(), Clock.GetUtcNow(), stopping);
    }

    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => bell.WaitAsync(atMost, stopping);
}

/// <summary>Set after a change that may move an indicator of the plan.</summary>
public sealed class MeasureBell : ServiceDefaults.Background.Signal;
