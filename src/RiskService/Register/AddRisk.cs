using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Settings;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Register;

/// <summary>A risk of one's own division, with its first assessment.</summary>
public static class AddRisk
{
    /// <param name="Likelihood">1 to 5, with the controls that there are.</param>
    /// <param name="Impact">1 to 5.</param>
    /// <param name="ControlEffectiveness">Of all controls together: <c>good</c>, <c>fair</c>, <c>weak</c>.</param>
    /// <param name="Division">Code; the own one if left out.</param>
    /// <param name="PreviousId">The risk of an earlier year that it goes on from.</param>
    /// <param name="StarterKey">The risk of the starter library that it begins as.</param>
    public sealed record Request(
        [Required, StringLength(RiskContent.LongestName, MinimumLength = 3)] string Process,
        [Required, StringLength(RiskContent.LongestText, MinimumLength = 5)] string Event,
        [Required, MaxLength(RiskContent.MostCauses)] IReadOnlyList<string> Causes,
        [Required] string Kind,
        [Required, Range(1, RiskScales.Steps)] int? Likelihood,
        [Required, Range(1, RiskScales.Steps)] int? Impact,
        [Required] Effectiveness? ControlEffectiveness,
        [StringLength(RiskContent.LongestName)] string? Step = null,
        [StringLength(RiskContent.LongestName)] string? WhoGains = null,
        [RegularExpression(PlanProject.CodePattern)] string? ProjectCode = null,
        [MaxLength(RiskControl.Most)] IReadOnlyList<ControlGiven>? ExistingControls = null,
        string? Division = null,
        [StringLength(Rating.LongestReason)] string? LikelihoodReason = null,
        [StringLength(Rating.LongestReason)] string? ImpactReason = null,
        RatingGiven? Inherent = null,
        RatingGiven? Residual = null,
        Guid? PreviousId = null,
        string? StarterKey = null)
    {
        internal RiskRequest Content => new(Process, Event, Causes, Kind, Step, WhoGains, ProjectCode, ExistingControls);

        internal Judgement Judgement => new(
            Inherent?.Read(), new(Likelihood!.Value, Impact!.Value, PlainText.Of(LikelihoodReason), PlainText.Of(ImpactReason)), Residual?.Read(), ControlEffectiveness!.Value);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/risks", Handle)
        .WithName(nameof(AddRisk))
        .WithSummary("Describe a risk of one's own division, with its first assessment")
        .ProducesProblem(StatusCodes.Status403Forbidden);

    public static async Task<Results<Created<RiskAnswer>, ProblemHttpResult>> Handle(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        var (risk, objection) = await Decide(year, request, desk, ct);
        return risk is null ? objection!.ToProblem() : TypedResults.Created($"/risk/api/v1/risks/{risk.Id}", await RiskAnswer.Of(desk.Db, risk, ct));
    }

    /// <summary>The same for the page and for an import.</summary>
    public static async Task<(Risk? Risk, Objection? Objection)> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        var (risks, objection, _) = await AddingRisks.Add(desk, year, [request], ct);
        return (risks is [var risk] ? risk : null, objection);
    }
}
