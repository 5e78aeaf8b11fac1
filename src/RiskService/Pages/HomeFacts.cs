using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Rounds;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Pages;

/// <summary>What the first page tells its reader, in a few rows each.</summary>
/// <param name="Incomplete">The first of the division's own risks that lack a reason or a treatment.</param>
/// <param name="Due">Planned mitigations that are overdue or due soon, of the risks that the reader may see.</param>
/// <param name="Ending">Accepted risks whose acceptance has ended or ends soon.</param>
public sealed record HomeFacts(
    RiskRegister Register, int OpenRisks, int IncompleteRisks, IReadOnlyList<Risk> Incomplete, IReadOnlyList<HomeFacts.DueMitigation> Due, int Overdue, IReadOnlyList<Risk> Ending)
{
    /// <summary>A quarter of a year would fill the page, a week would be too late to do anything.</summary>
    private const int SoonDays = 30;
    private const int Few = 10;

    public sealed record DueMitigation(Mitigation Mitigation, string Code);

    public static async Task<HomeFacts> Of(RiskDb db, Actor actor, FiscalYear year, DateOnly today, CancellationToken ct)
    {
        var visible = db.Risks.VisibleTo(actor).AsNoTracking();
        var soon = today.AddDays(SoonDays);
        var register = await db.Registers.AsNoTracking().SingleOrDefaultAsync(one => one.FiscalYear == year, ct) ?? RiskRegister.Of(year);
        var due = db.Mitigations.AsNoTracking().Where(one => one.Status == MitigationStatus.Planned)
            .Join(visible.Where(risk => risk.ClosedAt == null), one => one.RiskId, risk => risk.Id, (one, risk) => new { one, risk.Code });
        var accepted = actor.Is(Roles.Executive)
            ? await visible.Where(risk => risk.FiscalYear == year && risk.Acceptance != null && risk.ClosedAt == null).ToListAsync(ct)
            : [];
        var incomplete = actor.OwnDivision() is { } division ? await SubmitPart.Incomplete(db, year, division, ct) : [];
        return new(
            register, await visible.CountAsync(risk => risk.FiscalYear == year && risk.ClosedAt == null, ct),
            incomplete.Count, incomplete.Count == 0 ? [] : await visible.Where(risk => incomplete.Contains(risk.Code)).OrderBy(risk => risk.No).Take(Few).ToListAsync(ct),
            [.. (await due.Where(row => row.one.DueOn <= soon).OrderBy(row => row.one.DueOn).ThenBy(row => row.one.Id).Take(Few).ToListAsync(ct)).Select(row => new DueMitigation(row.one, row.Code))],
            await due.CountAsync(row => row.one.DueOn < today, ct),
            [.. accepted.Where(risk => risk.Acceptance!.Until <= soon).OrderBy(risk => risk.Acceptance!.Until).Take(Few)]);
    }
}
