using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Mitigations;
using RiskService.Rounds;
using WebUi;

namespace RiskService.Register;

/// <summary>A risk that is none any more, once all its mitigations are done or dropped.</summary>
public static class CloseRisk
{
    public sealed record Request([Required, StringLength(Rating.LongestReason, MinimumLength = 10)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder risks) => risks
        .MapPost("{id:guid}/closure", Handle)
        .WithName(nameof(CloseRisk))
        .WithSummary("Close a risk of one's own division");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeRisk(id, RegisterChange.Closed, async risk =>
    {
        var open = (await desk.Db.MitigationsOf(id, ct)).Count(one => one.Status is MitigationStatus.Planned);
        return Objection.To(risk.Close(open, request.Reason.Trim(), desk.Now));
    }, ct, request.Reason);
}
