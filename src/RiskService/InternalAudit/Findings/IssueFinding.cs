using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>A finding that can't wait for the report is issued by itself. The audited division has 30 days to answer.</summary>
public static class IssueFinding
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("findings/{id:guid}/issue", Handle)
        .WithName("IssueAuditFinding")
        .WithSummary("Issue a finding to the audited division before the report")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Desk desk, CancellationToken ct) => desk.ChangeOwnFinding(year, id, async one =>
        Objection.To(one.Issue(await desk.Db.AuditFindings.LastNumber(year, ct) + 1, desk.Today)), ct);
}
