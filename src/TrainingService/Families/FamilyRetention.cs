using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using ServiceDefaults.Audit;
using ServiceDefaults.Background;
using ServiceDefaults.Concurrency;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Families;

/// <summary>Deletes the forms whose time is over (<see cref="FamilySettings.RetentionYears"/>), each with an entry in the audit trail.</summary>
public sealed class FamilyRetention(IServiceScopeFactory scopes, FamilySettings settings, TimeProvider clock, ILogger<FamilyRetention> log) : Rounds(TimeSpan.FromHours(1), clock, log)
{
    private const int Batch = 100;

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every hour is nobody's trace
        while (await DeleteSome(stopping) == Batch)
        {
            // the next batch
        }
    }

    private async Task<int> DeleteSome(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, audit) = (scope.ServiceProvider.GetRequiredService<TrainingDb>(), scope.ServiceProvider.GetRequiredService<AuditTrail>());
        audit.Process = nameof(FamilyRetention);
        var last = ThaiCalendar.DayInBangkok(Clock.GetUtcNow()).AddYears(-settings.RetentionYears);
        return await db.RetryWhenOvertaken(async () =>
        {
            var over = await db.FamilyForms.Where(form => form.Day < last).OrderBy(form => form.Day).Take(Batch).ToListAsync(ct);
            db.RemoveRange(over);
            db.AddRange(over.Select(audit.Removed));
            await db.SaveChangesAsync(ct);
            return over.Count;
        }, ct);
    }
}
