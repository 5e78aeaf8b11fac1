using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.ControlTests;
using RiskService.Rounds;
using RiskService.Settings;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Register;

/// <summary>A new judgement of a risk; those before it stay in its history.</summary>
public static class AssessRisk
{
    /// <param name="Likelihood">1 to 5, with the controls that there are.</param>
    /// <param name="Impact">1 to 5.</param>
    /// <param name="ControlEffectiveness">Of all controls together; as before if left out.</param>
    /// <param name="Inherent">As if nothing were done; as before if left out.</param>
    /// <param name="Residual">What is left after the mitigations; as before if left out, unless that is more than now.</param>
    /// <param name="Reason">Why it is judged anew.</param>
    public sealed record Request(
        [Required, Range(1, RiskScales.Steps)] int? Likelihood,
        [Required, Range(1, RiskScales.Steps)] int? Impact,
        [StringLength(Rating.LongestReason)] string? LikelihoodReason = null,
        [StringLength(Rating.LongestReason)] string? ImpactReason = null,
        Effectiveness? ControlEffectiveness = null,
        RatingGiven? Inherent = null,
        RatingGiven? Residual = null,
        [StringLength(RiskAssessment.LongestReason)] string? Reason = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder risks) => risks
        .MapPost("{id:guid}/assessment", Handle)
        .WithName(nameof(AssessRisk))
        .WithSummary("Assess a risk of one's own division anew; the history stays");

    public static async Task<Results<Ok<RiskAnswer>, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) =>
        await Decide(id, request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.Ok(await RiskAnswer.Of(desk.Db, (await desk.Db.Risks.FindAsync([id], ct))!, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeRisk(id, RegisterChange.Assessed, async risk =>
    {
        var current = new Rating(request.Likelihood!.Value, request.Impact!.Value, PlainText.Of(request.LikelihoodReason), PlainText.Of(request.ImpactReason));
        var residual = request.Residual?.Read() ?? (risk.Residual?.Score <= current.Score ? risk.Residual : null);
        var inherent = request.Inherent?.Read() ?? (risk.Inherent?.Score >= current.Score ? risk.Inherent : null);
        var judgement = new Judgement(inherent, current, residual, request.ControlEffectiveness ?? risk.ControlEffectiveness);
        if (Objection.To(RatingChecks.Against(judgement)) is { } wrong)
            return wrong;
        return Objection.To(Assessing.Judge(
            desk, risk, await desk.Db.ControlsOf(risk.Id, ct), judgement, await desk.Db.SettingsOf(risk.FiscalYear, ct), PlainText.Of(request.Reason),
            await desk.Db.ForgetRemoved(risk.Id, ct)));
    }, ct, request.Reason);
}
