using Microsoft.EntityFrameworkCore;
using RiskService.Mitigations;
using RiskService.Register;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Rounds;

/// <summary>Changes of risks and of the register that they stand in: whoever changes one writes the other too, so that no approval overlooks it.</summary>
public static class RegisterDesk
{
    /// <summary>The register of a year, tracked; made if this is its first risk.</summary>
    public static async Task<RiskRegister> RegisterOf(this Desk desk, FiscalYear year, CancellationToken ct)
    {
        if (await desk.Db.Registers.FindAsync([year], ct) is { } register) // also one that this very change made
            return register;
        desk.Db.Add(register = RiskRegister.Of(year));
        return register;
    }

    /// <summary>A risk of the register is another now.</summary>
    public static async Task Changed(this Desk desk, Risk risk, RegisterChange change, CancellationToken ct) =>
        (await desk.RegisterOf(risk.FiscalYear, ct)).Change(risk.Division, risk.Code, change, desk.Actor, desk.Now);

    /// <summary>A change of one risk: of one's own division, or of any for the executive.</summary>
    /// <param name="change">What it is called if the approval falls by it; null when it does not.</param>
    public static Task<Objection?> ChangeRisk(
        this Desk desk, Guid id, RegisterChange? change, Func<Risk, Task<Objection?>> decide, CancellationToken ct, string? reason = null, bool anyDivision = false) =>
        desk.Change(desk.Db.Risks.VisibleTo(desk.Actor), id, async risk =>
        {
            if (!anyDivision && !risk.IsOf(desk.Actor))
                return new(StatusCodes.Status403Forbidden, RiskRefusals.OtherDivision);
            if (await decide(risk) is { } objection)
                return objection;
            if (change is { } what)
                await desk.Changed(risk, what, ct);
            return null;
        }, ct, reason);

    /// <summary>A change of one mitigation of one's own division.</summary>
    /// <param name="change">What it is called if the approval falls by it; null when it does not.</param>
    public static Task<Objection?> ChangeMitigation(
        this Desk desk, Guid id, RegisterChange? change, Func<Mitigation, Risk, Task<Objection?>> decide, CancellationToken ct, string? reason = null)
    {
        var visible = desk.Db.Risks.VisibleTo(desk.Actor);
        return desk.Change(desk.Db.Mitigations.Where(one => visible.Any(risk => risk.Id == one.RiskId)), id, async one =>
        {
            var risk = await desk.Db.Risks.SingleAsync(row => row.Id == one.RiskId, ct);
            if (!risk.IsOf(desk.Actor))
                return new(StatusCodes.Status403Forbidden, RiskRefusals.OtherDivision);
            if (await decide(one, risk) is { } objection)
                return objection;
            if (change is { } what)
                await desk.Changed(risk, what, ct);
            return null;
        }, ct, reason);
    }

    /// <summary>A step of the yearly round.</summary>
    public static Task<Objection?> ChangeRegister(this Desk desk, FiscalYear year, Func<RiskRegister, Task<Objection?>> decide, CancellationToken ct, string? reason = null) =>
        desk.Db.RetryWhenOvertaken<Objection?>(async () =>
        {
            if (await decide(await desk.RegisterOf(year, ct)) is { } objection)
                return objection;
            desk.Audit.Reason = reason;
            await desk.Db.SaveChangesAsync(ct);
            desk.Bell.Set();
            return null;
        }, ct);

    /// <inheritdoc cref="ChangeRegister(Desk, FiscalYear, Func{RiskRegister, Task{Objection?}}, CancellationToken, string?)"/>
    public static Task<Objection?> ChangeRegister(this Desk desk, FiscalYear year, Func<RiskRegister, Refusal?> decide, CancellationToken ct, string? reason = null) =>
        desk.ChangeRegister(year, register => Task.FromResult(Objection.To(decide(register))), ct, reason);

    /// <summary>Everybody whose assessment stands in a register, or in the part of one division.</summary>
    public static async Task<IReadOnlySet<string>> Assessors(this Desk desk, FiscalYear year, string? division, CancellationToken ct) =>
        (await desk.Db.Assessments.Where(one => desk.Db.Risks.Any(risk => risk.Id == one.RiskId && risk.FiscalYear == year && (division == null || risk.Division == division)))
            .Select(one => one.ById).Distinct().ToListAsync(ct)).ToHashSet();
}
