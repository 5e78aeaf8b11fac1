using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Rounds;

/// <summary>What does not fit together in a risk, though no rule forbids it: for whoever hands a part in, and for the working group that looks at it.</summary>
public enum Doubt
{
    /// <summary>The residual risk is below the current one, and nothing is planned that would make it so.</summary>
    ResidualWithoutMeasures,

    /// <summary>It is to be treated, and nothing is planned.</summary>
    TreatWithoutMeasures,

    /// <summary>It is taken above the appetite, and the executive has not accepted it.</summary>
    TakenAboveAppetite,
    AcceptanceEnded,
    MeasureOverdue,
    DoneWithoutEvidence,

    /// <summary>Controls are said to be good, and none was ever tested.</summary>
    GoodButNeverTested,

    /// <summary>High or very high, and not judged anew for half a year.</summary>
    HighAndOld,
}

/// <summary>Doubts about the risks of a year.</summary>
public static class ListDoubts
{
    /// <summary>As the statistics and the measures of the plan are looked at by the half-year.</summary>
    private const int OldDays = 183;

    public sealed record Row(Guid RiskId, string Code, string Event, IReadOnlyList<Doubt> Doubts);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/doubts", Handle)
        .WithName(nameof(ListDoubts))
        .WithSummary("Open risks in which something does not fit together, each with what; filter by division");

    public static async Task<Ok<IReadOnlyList<Row>>> Handle(FiscalYear year, string? division, RiskDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(await Of(db, actor, year, division, ThaiCalendar.DayInBangkok(clock.GetUtcNow()), ct));

    /// <summary>The same for the pages; those that the actor may see.</summary>
    public static async Task<IReadOnlyList<Row>> Of(RiskDb db, Actor actor, FiscalYear year, string? division, DateOnly today, CancellationToken ct)
    {
        var open = new RiskFilter(division, Status: "open").Of(db.Risks.VisibleTo(actor), year);
        var risks = await open.AsNoTracking().ToListAsync(ct);
        var mitigations = (await db.Mitigations.AsNoTracking().Where(one => open.Any(risk => risk.Id == one.RiskId)).ToListAsync(ct)).ToLookup(one => one.RiskId);
        var tested = (await db.ControlChecks.Where(one => one.Tests > 0 && open.Any(risk => risk.Id == one.RiskId)).Select(one => one.RiskId).ToListAsync(ct)).ToHashSet();
        var appetite = (await db.SettingsOf(year, ct)).Scales.Appetite;
        return [.. risks.Select(risk => new Row(risk.Id, risk.Code, risk.Title, [.. Doubts(risk, [.. mitigations[risk.Id]], tested.Contains(risk.Id), appetite, today)])).Where(row => row.Doubts.Count > 0)];
    }

    private static IEnumerable<Doubt> Doubts(Risk risk, List<Mitigation> mitigations, bool isTested, int appetite, DateOnly today)
    {
        var hasMeasures = mitigations.Exists(one => one.Status is not MitigationStatus.Dropped);
        if (risk.Residual is { } residual && residual.Score < risk.Current.Score && !hasMeasures)
            yield return Doubt.ResidualWithoutMeasures;
        if (risk.Treatment is Treatment.Treat && !hasMeasures)
            yield return Doubt.TreatWithoutMeasures;
        if (risk.Treatment is Treatment.Take && risk.Score > appetite && risk.Acceptance is null)
            yield return Doubt.TakenAboveAppetite;
        if (risk.Acceptance?.Until < today)
            yield return Doubt.AcceptanceEnded;
        if (mitigations.Exists(one => one.IsOverdue(today)))
            yield return Doubt.MeasureOverdue;
        if (mitigations.Exists(one => one.Status is MitigationStatus.Done && one.Evidence.Count + one.EvidenceElsewhere.Count == 0))
            yield return Doubt.DoneWithoutEvidence;
        if (risk.ControlEffectiveness is Effectiveness.Good && !isTested)
            yield return Doubt.GoodButNeverTested;
        if (risk.Level >= RiskLevel.High && ThaiCalendar.DayInBangkok(risk.AssessedAt) < today.AddDays(-OldDays))
            yield return Doubt.HighAndOld;
    }
}
