using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Rounds;
using WebUi;

namespace RiskService.Mitigations;

/// <summary>A planned mitigation is not carried out, for a reason that stays visible.</summary>
public static class DropMitigation
{
    public sealed record Request([Required, StringLength(Mitigation.LongestMeasure, MinimumLength = 10)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder mitigations) => mitigations
        .MapPost("{id:guid}/dropping", Handle)
        .WithName(nameof(DropMitigation))
        .WithSummary("Drop a planned mitigation of one's own division, with the reason");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) =>
        desk.ChangeMitigation(id, RegisterChange.Mitigated, (one, _) => Task.FromResult(Objection.To(one.Drop(request.Reason.Trim()))), ct, request.Reason);
}
