using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Rounds;
using WebUi;

namespace RiskService.Register;

/// <summary>What a division decides to do with a risk: take, treat, transfer or terminate.</summary>
public static class TreatRisk
{
    public sealed record Request([Required] Treatment? Treatment, [Required, StringLength(Rating.LongestReason, MinimumLength = 5)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder risks) => risks
        .MapPost("{id:guid}/treatment", Handle)
        .WithName(nameof(TreatRisk))
        .WithSummary("Decide what is done with a risk of one's own division");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeRisk(
        id, RegisterChange.Treated, risk => Task.FromResult(Objection.To(risk.Treat(request.Treatment!.Value, request.Reason.Trim()))), ct, request.Reason);
}
