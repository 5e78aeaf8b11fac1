using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Background;
using TrainingService.Data;

namespace TrainingService.Honours;

/// <summary>Once a day: who nominated is forgotten 180 days after the decision.</summary>
public sealed class NominatorErasure(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NominatorErasure> log) : Rounds(TimeSpan.FromDays(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Erase(scope.ServiceProvider.GetRequiredService<TrainingDb>(), Clock.GetUtcNow(), stopping);
    }

    public static Task<int> Erase(TrainingDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-AwardRound.NominatorDays);
        return db.Nominations
            .Where(one => (one.Nominator != null || one.Contact != null) && db.AwardRounds.Any(round => round.Id == one.RoundId && round.DecidedAt < since))
            .ExecuteUpdateAsync(one => one.SetProperty(row => row.Nominator, (string?)null).SetProperty(row => row.Contact, (string?)null), ct);
    }
}
