using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Starters;

/// <summary>Risks of the starter library become risks of one's own division, each with the rating that it has here: all of them or none.</summary>
public static class TakeStarters
{
    public const int MostAtOnce = 60;

    public sealed record Request([Required, MinLength(1), MaxLength(MostAtOnce)] IReadOnlyList<Taken> Risks);

    /// <param name="Key">Of the library.</param>
    /// <param name="ControlEffectiveness">Of all controls together, as they are here.</param>
    /// <param name="ExistingControls">Those that there are here: the usual ones are none by themselves.</param>
    public sealed record Taken(
        [Required] string Key,
        [Required, Range(1, RiskScales.Steps)] int? Likelihood,
        [Required, Range(1, RiskScales.Steps)] int? Impact,
        [Required] Effectiveness? ControlEffectiveness,
        [StringLength(Rating.LongestReason)] string? LikelihoodReason = null,
        [StringLength(Rating.LongestReason)] string? ImpactReason = null,
        [MaxLength(RiskControl.Most)] IReadOnlyList<ControlGiven>? ExistingControls = null);

    public sealed record Answer(IReadOnlyList<RiskRow> Risks);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/starters", Handle)
        .WithName(nameof(TakeStarters))
        .WithSummary("Take risks of the starter library into one's own division's part, each with its rating");

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        var (risks, objection) = await Decide(year, request, desk, ct);
        return objection is null ? TypedResults.Created((string?)null, new Answer([.. risks.Select(RiskRow.Of)])) : objection.ToProblem();
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(IReadOnlyList<Risk> Risks, Objection? Objection)> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        if (Objection.To(Against(request)) is { } unknown)
            return ([], unknown);
        var keys = request.Risks.Select(one => one.Key).ToHashSet();
        var (risks, objection, at) = await AddingRisks.Add(desk, year, [.. request.Risks.Select(Added)], ct, async () =>
            await desk.Db.TakenStarters(year, desk.Actor.OwnDivision(), ct) is var taken && taken.Where(one => keys.Contains(one.Key)).Select(one => one.Value).ToList() is { Count: > 0 } codes
                ? Objection.To(RiskRefusals.AlreadyTaken(codes))
                : null);
        return (risks, objection?.Within("risks", at));
    }

    /// <summary>Codes of the risks by the keys that they began as.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TakenStarters(this RiskDb db, FiscalYear year, string? division, CancellationToken ct) =>
        (await db.Risks.AsNoTracking().Where(risk => risk.FiscalYear == year && risk.Division == division && risk.StarterKey != null).OrderBy(risk => risk.No)
            .Select(risk => new { risk.StarterKey, risk.Code }).ToListAsync(ct)).DistinctBy(risk => risk.StarterKey).ToDictionary(risk => risk.StarterKey!, risk => risk.Code);

    private static IEnumerable<Objection> Against(Request request)
    {
        foreach (var (at, one) in request.Risks.Index())
        {
            if (StarterLibrary.Find(one.Key) is null || request.Risks.Take(at).Any(other => other.Key == one.Key))
                yield return Objection.To(FormattableString.Invariant($"risks[{at}].key"), "ไม่พบในคลังตัวอย่าง หรือเลือกซ้ำ", "The starter library has no such risk, or it was chosen twice");
        }
    }

    /// <summary>In Thai, the register's language.</summary>
    private static AddRisk.Request Added(Taken one)
    {
        var starter = StarterLibrary.Find(one.Key)!;
        var text = starter.Thai;
        return new(
            text.Process, text.Event, text.Causes, starter.Area, one.Likelihood, one.Impact, one.ControlEffectiveness, text.Step, text.WhoGains, ExistingControls: one.ExistingControls,
            LikelihoodReason: one.LikelihoodReason, ImpactReason: one.ImpactReason, StarterKey: one.Key);
    }
}
