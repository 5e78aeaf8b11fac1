using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Starters;

/// <summary>
/// Open risks of an earlier year go on in this one, each with the rating that it has now: confirmed or another one. Description and controls
/// come along, with the schedules of their tests; a project only if the plan still has it; how it is treated is decided anew. All or none.
/// </summary>
public static class TakeOver
{
    public sealed record Request([Required, MinLength(1), MaxLength(TakeStarters.MostAtOnce)] IReadOnlyList<Taken> Risks);

    /// <param name="PreviousId">The risk of the earlier year.</param>
    public sealed record Taken(
        [Required] Guid? PreviousId,
        [Required, Range(1, RiskScales.Steps)] int? Likelihood,
        [Required, Range(1, RiskScales.Steps)] int? Impact,
        [Required] Effectiveness? ControlEffectiveness,
        [StringLength(Rating.LongestReason)] string? LikelihoodReason = null,
        [StringLength(Rating.LongestReason)] string? ImpactReason = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/previous", Handle)
        .WithName(nameof(TakeOver))
        .WithSummary("Take over open risks of an earlier year, each with its rating");

    public static async Task<Results<Created<TakeStarters.Answer>, ProblemHttpResult>> Handle(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        var (risks, objection) = await Decide(year, request, desk, ct);
        return objection is null ? TypedResults.Created((string?)null, new TakeStarters.Answer([.. risks.Select(RiskRow.Of)])) : objection.ToProblem();
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(IReadOnlyList<Risk> Risks, Objection? Objection)> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        var ids = request.Risks.Select(one => one.PreviousId!.Value).ToHashSet();
        var division = desk.Actor.OwnDivision();
        var previous = await desk.Db.Risks.AsNoTracking().Where(risk => ids.Contains(risk.Id) && risk.Division == division && risk.FiscalYear < year).ToDictionaryAsync(risk => risk.Id, ct);
        var wrong = request.Risks.Index()
            .Where(one => !previous.TryGetValue(one.Item.PreviousId!.Value, out var risk) || !risk.IsOpen || request.Risks.Take(one.Index).Any(other => other.PreviousId == one.Item.PreviousId))
            .Select(one => Objection.To(FormattableString.Invariant($"risks[{one.Index}].previousId"), "ไม่พบความเสี่ยงของปีก่อนที่ยังเปิดอยู่ หรือเลือกซ้ำ", "This division has no such open risk of an earlier year, or it was chosen twice"));
        if (Objection.To(wrong) is { } unknown)
            return ([], unknown);
        var requests = new List<AddRisk.Request>();
        foreach (var one in request.Risks)
            requests.Add(await Added(one, previous[one.PreviousId!.Value], year, desk.Db, ct));
        var (risks, objection, at) = await AddingRisks.Add(desk, year, requests, ct, async () =>
            await desk.Db.Risks.Where(risk => risk.FiscalYear == year && ids.Contains(risk.PreviousId!.Value)).Select(risk => risk.Code).ToListAsync(ct) is { Count: > 0 } codes
                ? Objection.To(RiskRefusals.AlreadyTaken(codes))
                : null);
        return (risks, objection?.Within("risks", at));
    }

    private static async Task<AddRisk.Request> Added(Taken one, Risk previous, FiscalYear year, RiskDb db, CancellationToken ct)
    {
        var content = previous.Content;
        var controls = await db.Controls.AsNoTracking().Where(control => control.RiskId == previous.Id).OrderBy(control => control.No).ToListAsync(ct);
        return new(
            content.Process, content.Event, content.Causes, content.Area, one.Likelihood, one.Impact, one.ControlEffectiveness, content.Step, content.WhoGains,
            await db.ProjectIn(previous, year, ct), [.. controls.Select(control => new ControlGiven(control.Text, control.Effectiveness))],
            LikelihoodReason: one.LikelihoodReason, ImpactReason: one.ImpactReason, PreviousId: previous.Id, StarterKey: previous.StarterKey);
    }
}
