using ServiceDefaults.Background;
using ServiceDefaults.Messaging;
using TrainingService.Data;

namespace TrainingService.Reports;

/// <summary>Once a day, and at the start: what came late is told to the plan.</summary>
public sealed class MeasureRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MeasureRound> log) : Rounds(TimeSpan.FromDays(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        await MeasuredWork.PublishLate(
            scope.ServiceProvider.GetRequiredService<TrainingDb>(), scope.ServiceProvider.GetRequiredService<IEvents>(), Clock.GetUtcNow(), stopping);
    }
}
