using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using RiskService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using WebUi;

namespace RiskService.Signals;

/// <summary>
/// Reads what the facts come to, and proposes. Consumers only keep facts, so it does not matter in which order they came, and a day on
/// which something becomes late needs no message. Of two replicas that propose the same, the unique index lets one.
/// </summary>
public sealed class SignalRound(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Twice the longest time that a threshold may look back.</summary>
    private const int FactDays = 2 * SetSignalRules.MostDays;

    public async Task Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Process = nameof(SignalRound);
        var db = scope.ServiceProvider.GetRequiredService<RiskDb>();
        var (now, today) = (clock.GetUtcNow(), ThaiCalendar.DayInBangkok(clock.GetUtcNow()));
        var seen = await SignalSources.Read(db, await db.SignalTermsOf(today, ct), today, ct);
        foreach (var one in seen)
        {
            await db.RetryWhenOvertaken(async () =>
            {
                var last = await db.Signals.Where(signal => signal.Cluster == one.Cluster).OrderByDescending(signal => signal.FirstSeenAt).FirstOrDefaultAsync(ct);
                if (last is { IsOpen: true })
                    last.Follow(one, now);
                else if (last is null || last.MayComeAgain(today))
                    db.Add(Signal.Of(one, now));
                return await db.SaveChangesAsync(ct);
            }, ct);
            db.ChangeTracker.Clear();
        }

        await Forget(db, [.. seen.Select(one => one.Cluster)], today, ct);
    }

    /// <summary>Open proposals that the facts no longer bear say so; facts that no threshold can reach any more go.</summary>
    private static async Task Forget(RiskDb db, string[] clusters, DateOnly today, CancellationToken ct)
    {
        await db.RetryWhenOvertaken(async () =>
        {
            foreach (var over in await db.Signals.Where(signal => signal.Decision == null && signal.StillSo && !clusters.Contains(signal.Cluster)).ToListAsync(ct))
                over.EndsByItself();
            return await db.SaveChangesAsync(ct);
        }, ct);
        var before = ThaiCalendar.StartOf(today.AddDays(-FactDays));
        await db.ComplaintFacts.Where(fact => fact.AsOf < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>A round at the start and every ten minutes, in each replica.</summary>
public sealed class SignalClock(SignalRound round, TimeProvider clock, ILogger<SignalClock> log) : ServiceDefaults.Background.Rounds(TimeSpan.FromMinutes(10), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every ten minutes is nobody's trace
        await round.Run(stopping);
    }
}
