using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using RiskService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.ControlTests;

/// <summary>
/// Evidence whose last day has passed: its control fails from then on, without anybody looking. Of this fiscal year and later ones; the
/// register of a year that is over stays as it ended. Each control is claimed by its version, so two replicas, or a start in between, raise once.
/// </summary>
public sealed class ControlRound(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Batch = 100;

    public async Task Run(CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        while (await Expired(today, ct) is { Count: > 0 } controls)
        {
            foreach (var control in controls)
                await Expire(control, today, ct);
        }
    }

    private async Task<List<Guid>> Expired(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, year) = (scope.ServiceProvider.GetRequiredService<RiskDb>(), FiscalYear.Of(today));
        return await db.ControlChecks
            .Where(one => one.EvidenceUntil < today && one.Failing == null && one.RemovedAt == null && db.Risks.Any(risk => risk.Id == one.RiskId && risk.ClosedAt == null && risk.FiscalYear >= year))
            .OrderBy(one => one.EvidenceUntil).ThenBy(one => one.Id).Select(one => one.Id).Take(Batch).ToListAsync(ct);
    }

    /// <summary>In a scope of its own: what one control came to is saved, whatever becomes of the next.</summary>
    private async Task Expire(Guid control, DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Process = nameof(ControlRound);
        var desk = scope.ServiceProvider.GetRequiredService<Desk>();
        await desk.Db.RetryWhenOvertaken(async () =>
        {
            if (await desk.Db.ControlChecks.SingleOrDefaultAsync(one => one.Id == control && one.EvidenceUntil < today && one.Failing == null, ct) is not { } check)
                return false; // another replica, or a test meanwhile
            check.Expire();
            await desk.Recount(await desk.Db.Risks.SingleAsync(risk => risk.Id == check.RiskId, ct), TestWords.ReasonOfExpiry(check), ct);
            await desk.Db.SaveChangesAsync(ct);
            desk.Bell.Set();
            return true;
        }, ct);
    }
}

/// <summary>A round at the start and every ten minutes, in each replica.</summary>
public sealed class ControlClock(ControlRound round, TimeProvider clock, ILogger<ControlClock> log) : ServiceDefaults.Background.Rounds(TimeSpan.FromMinutes(10), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every ten minutes is nobody's trace
        await round.Run(stopping);
    }
}
