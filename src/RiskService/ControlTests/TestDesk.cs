using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using WebUi;

namespace RiskService.ControlTests;

/// <summary>Where a control's schedule and tests are written.</summary>
internal static class TestDesk
{
    /// <summary>A control with its risk, if the actor may see it.</summary>
    public static async Task<(RiskControl Control, Risk Risk)?> FindControl(this RiskDb db, Guid id, Actor actor, CancellationToken ct) =>
        await db.Controls.SingleOrDefaultAsync(one => one.Id == id, ct) is { } control
        && await db.Risks.VisibleTo(actor).SingleOrDefaultAsync(risk => risk.Id == control.RiskId, ct) is { } risk ? (control, risk) : null;

    /// <summary>Those who test: the division itself, or the internal auditor.</summary>
    public static bool MayTest(this Actor actor, Risk risk) => risk.IsOf(actor) || actor.Is(Roles.InternalAuditor);

    /// <summary>404 when it is none that the actor may see, 409 when its risk is closed, 412 when somebody was faster, otherwise what the verb says.</summary>
    public static Task<Objection?> ChangeControl(
        this Desk desk, Guid id, Func<RiskControl, Risk, ControlCheck, Task<Objection?>> decide, CancellationToken ct, string? reason = null) =>
        desk.Db.RetryWhenOvertaken<Objection?>(async () =>
        {
            if (await desk.Db.FindControl(id, desk.Actor, ct) is not var (control, risk))
                return Objection.NotFound;
            if (!risk.IsOpen)
                return Objection.To(RiskRefusals.Closed);
            var check = await desk.Db.ControlChecks.SingleOrDefaultAsync(one => one.Id == id, ct);
            if (desk.AgainstStale(check?.RowVersion ?? 0) is { } stale)
                return stale;
            if (check is null)
                desk.Db.Add(check = ControlCheck.Of(control));
            if (await decide(control, risk, check) is { } objection)
                return objection;
            desk.Audit.Reason = reason;
            await desk.Db.SaveChangesAsync(ct);
            desk.Bell.Set();
            return null;
        }, ct);

    /// <summary>Controls that say the same as those of the risk from which this one goes on are tested on the same schedule: a test that was due stays due.</summary>
    public static async Task GoOnTesting(this Desk desk, Risk risk, IReadOnlyList<RiskControl> controls, CancellationToken ct)
    {
        if (risk.PreviousId is not { } previous)
            return;
        var before = await desk.Db.Controls.Where(one => one.RiskId == previous).OrderBy(one => one.No)
            .Join(desk.Db.ControlChecks.Where(check => check.EveryMonths != null), one => one.Id, check => check.Id, (one, check) => new { one.Text, check }).AsNoTracking().ToListAsync(ct);
        foreach (var control in controls)
        {
            if (before.Find(one => one.Text == control.Text) is not { } same)
                continue;
            before.Remove(same);
            desk.Db.Add(ControlCheck.GoingOn(control, same.check));
        }
    }

    /// <summary>Whether the actor has written this control: the audit trail knows who did.</summary>
    public static Task<bool> HasWritten(this Desk desk, RiskControl control, CancellationToken ct)
    {
        var (subject, id, actor) = (nameof(RiskControl), control.Id.ToString(), desk.Actor.Id);
        return desk.Db.Set<AuditEntry>().AnyAsync(entry => entry.Subject == subject && entry.SubjectId == id && entry.ActorId == actor, ct);
    }
}
