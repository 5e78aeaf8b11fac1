using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using RiskService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using WebUi;

namespace RiskService.Interests;

/// <summary>For how many years a declaration is kept after its position ended: a dated row with its reason. The row of today holds for all.</summary>
public sealed class RetentionRule : IAudited
{
    public const int LongestReason = 1000;

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly From { get; init; }
    public required int Years { get; init; }

    /// <summary>Why so long and no longer.</summary>
    public required string Reason { get; init; }

    internal static RetentionRule First { get; } = new()
    {
        From = new(2022, 10, 1),
        Years = 5,
        Reason = "เท่าระยะเวลาของแผนปฏิบัติการ 5 ปี เพื่อให้ตรวจสอบการจัดซื้อจัดจ้างในช่วงที่ดำรงตำแหน่งได้ หลังจากนั้นไม่มีเหตุต้องเก็บข้อมูลส่วนบุคคลไว้",
    };
}

internal static class RetentionQueries
{
    public static async Task<RetentionRule> RetentionOn(this RiskDb db, DateOnly day, CancellationToken ct) =>
        await db.RetentionRules.AsNoTracking().Where(rule => rule.From <= day).OrderByDescending(rule => rule.From).FirstOrDefaultAsync(ct)
        ?? await db.RetentionRules.AsNoTracking().OrderBy(rule => rule.From).FirstAsync(ct);
}

/// <summary>Erases declarations whose time is over, and lists that were compared after <see cref="InterestMatch.KeptDays"/> days, each with an entry in the audit trail.</summary>
public sealed class InterestRetention(IServiceScopeFactory scopes, TimeProvider clock, ILogger<InterestRetention> log) : ServiceDefaults.Background.Rounds(TimeSpan.FromHours(1), clock, log)
{
    private const int Batch = 100;

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every hour is nobody's trace
        while (await EraseSome(stopping) == Batch)
        {
            // the next batch
        }
    }

    private async Task<int> EraseSome(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, audit) = (scope.ServiceProvider.GetRequiredService<RiskDb>(), scope.ServiceProvider.GetRequiredService<AuditTrail>());
        audit.Process = nameof(InterestRetention);
        return await Erase(db, ThaiCalendar.DayInBangkok(Clock.GetUtcNow()), ct);
    }

    /// <summary>What is over on that day; at most a batch of each.</summary>
    /// <returns>The larger of the two counts.</returns>
    internal static Task<int> Erase(RiskDb db, DateOnly today, CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        var last = today.AddYears(-(await db.RetentionOn(today, ct)).Years);
        var over = await db.InterestDeclarations.Where(row => row.EndedOn < last).OrderBy(row => row.EndedOn).ThenBy(row => row.Id).Take(Batch).ToListAsync(ct);
        db.RemoveRange(over); // and with them what was found in them
        var lists = await db.InterestMatches.Where(row => row.KeptUntil < today && row.Sealed != null).OrderBy(row => row.KeptUntil).ThenBy(row => row.Id).Take(Batch).ToListAsync(ct);
        foreach (var list in lists)
            list.Erase();
        var ids = lists.Select(list => list.Id).ToList();
        // What was judged a conflict or unclear is the audit's evidence, and goes with its declaration.
        db.RemoveRange(await db.InterestHits.Where(hit => ids.Contains(hit.MatchId) && (hit.Outcome == null || hit.Outcome == HitOutcome.None)).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return Math.Max(over.Count, lists.Count);
    }, ct);
}
