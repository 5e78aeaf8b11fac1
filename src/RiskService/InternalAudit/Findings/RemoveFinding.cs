using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>A draft did not hold: gone. What was issued stays.</summary>
public static class RemoveFinding
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("findings/{id:guid}/removal", Handle)
        .WithName("RemoveAuditFinding")
        .WithSummary("Remove a finding that was not issued")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Desk desk, CancellationToken ct) => desk.ChangeOwnFinding(year, id, one =>
    {
        if (one.Status is not FindingStatus.Draft)
            return Task.FromResult(Objection.To(AuditRefusals.Issued));
        desk.Db.Remove(one);
        return Task.FromResult<Objection?>(null);
    }, ct);
}
