using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>A finding is written anew, as long as it is a draft.</summary>
public static class ChangeFinding
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPut("findings/{id:guid}", Handle)
        .WithName("ChangeAuditFinding")
        .WithSummary("Change a finding that was not issued yet")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, FindingGiven request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, FindingGiven request, Desk desk, CancellationToken ct) => desk.ChangeOwnFinding(year, id, async one =>
        await request.Against(desk.Db, year, ct)
        ?? Objection.To(one.Write(PlainText.Of(request.Division) ?? one.Division, request.Words, request.Severity!.Value, request.Risk)), ct);
}
