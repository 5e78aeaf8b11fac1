using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.SignIn;

namespace RiskService.Register;

/// <summary>Which risks somebody may see and change.</summary>
public static class RiskQueries
{
    /// <summary>All for the executive, the plan officer and the internal auditor; for others their own division's.</summary>
    public static IQueryable<Risk> VisibleTo(this IQueryable<Risk> risks, Actor actor)
    {
        if (actor.ReadsAll())
            return risks;
        var division = actor.OwnDivision();
        return division is null ? risks.Where(_ => false) : risks.Where(risk => risk.Division == division);
    }

    public static bool ReadsAll(this Actor actor) => actor.Is(Roles.PlanOfficer) || actor.Is(Roles.Executive) || actor.Is(Roles.InternalAuditor);

    /// <summary>The code of the division whose risks its people describe; null for others. A second role that only reads widens nothing.</summary>
    public static string? OwnDivision(this Actor actor) => actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead) ? actor.Division : null;

    /// <summary>The name that pages show: what goes by itself is the system.</summary>
    public static string Shown(this Actor actor) => actor.IsService ? "ระบบ" : actor.Name;

    public static bool IsOf(this Risk risk, Actor actor) => risk.Division == actor.OwnDivision();

    public static Task<List<RiskControl>> ControlsOf(this RiskDb db, Guid risk, CancellationToken ct) =>
        db.Controls.Where(control => control.RiskId == risk).OrderBy(control => control.No).ToListAsync(ct);
}
