using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.SignIn;

namespace RiskService.Signals;

/// <summary>Which signals somebody sees, and which risks one touches.</summary>
public static class SignalQueries
{
    /// <summary>Signals that are looked through for one risk: a year has some dozen.</summary>
    private const int MostOfOne = 50;

    /// <summary>All for those who read all risks; a division those of its own matters.</summary>
    public static IQueryable<Signal> VisibleTo(this IQueryable<Signal> signals, Actor actor)
    {
        if (actor.ReadsAll())
            return signals;
        var division = actor.OwnDivision();
        return division is null ? signals.Where(_ => false) : signals.Where(signal => signal.Division == division);
    }

    /// <summary>A division its own, the plan officer any.</summary>
    public static bool MayDecide(this Actor actor, Signal signal) =>
        actor.Is(Roles.PlanOfficer) || (signal.Division is not null && signal.Division == actor.OwnDivision());

    /// <summary>Those that touch a risk, and those that were decided about it; the open ones first.</summary>
    public static async Task<IReadOnlyList<Signal>> SignalsOf(this RiskDb db, Risk risk, Actor actor, DateOnly today, CancellationToken ct)
    {
        var (terms, appetite) = (await db.SignalTermsOf(today, ct), (await db.SettingsOf(risk.FiscalYear, ct)).Scales.Appetite);
        var signals = await db.Signals.AsNoTracking().VisibleTo(actor).Where(one => one.RiskId == risk.Id || (one.Decision == null && one.FiscalYear == risk.FiscalYear))
            .OrderBy(one => one.Decision != null).ThenByDescending(one => one.FirstSeenAt).Take(MostOfOne).ToListAsync(ct);
        return [.. signals.Where(one => one.RiskId == risk.Id || Touches(one, terms, appetite).Compile()(risk))];
    }

    /// <summary>The risks that a signal asks to look at, the highest first.</summary>
    public static Task<List<Risk>> Touched(this RiskDb db, Signal signal, SignalTerms terms, int appetite, Actor actor, CancellationToken ct) =>
        db.Risks.AsNoTracking().VisibleTo(actor).Where(Touches(signal, terms, appetite)).OrderByDescending(risk => risk.Score).ThenBy(risk => risk.Code).ToListAsync(ct);

    /// <summary>By the project where one is named, otherwise by division and area; statistics touch every risk above what is accepted.</summary>
    public static Expression<Func<Risk, bool>> Touches(Signal signal, SignalTerms terms, int appetite)
    {
        var (year, division, project) = (signal.FiscalYear, signal.Division, signal.ProjectCode);
        if (signal.Kind is SignalKind.Corruption)
            return risk => risk.FiscalYear == year && risk.ClosedAt == null && risk.Score > appetite;
        if (project is not null)
            return risk => risk.FiscalYear == year && risk.ClosedAt == null && risk.ProjectCode == project;
        var area = terms.Areas.GetValueOrDefault(signal.Category ?? "");
        return risk => risk.FiscalYear == year && risk.ClosedAt == null && (division == null || risk.Division == division) && (area == null || risk.Area == area);
    }
}
