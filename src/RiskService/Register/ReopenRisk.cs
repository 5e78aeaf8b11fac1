using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Rounds;
using WebUi;

namespace RiskService.Register;

/// <summary>A closed risk is one again.</summary>
public static class ReopenRisk
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder risks) => risks
        .MapPost("{id:guid}/reopening", Handle)
        .WithName(nameof(ReopenRisk))
        .WithSummary("Open a closed risk of one's own division again");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, CloseRisk.Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, CloseRisk.Request request, Desk desk, CancellationToken ct) =>
        desk.ChangeRisk(id, RegisterChange.Reopened, risk => Task.FromResult(Objection.To(risk.Reopen())), ct, request.Reason);
}
