using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Plans;

/// <summary>
/// The executive approves the plan, in September before its year. Earlier or later is allowed and marked with the rule: a plan that comes
/// late is better than a year without one.
/// </summary>
public static class ApprovePlan
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("plan/approval", Handle)
        .WithName("ApproveAuditPlan")
        .WithSummary("Approve the audit plan that was submitted; If-Match names the state that was read")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Desk desk, CancellationToken ct) => SubmitPlan.DecideOn(year, desk, plan =>
    {
        var (approved, refusal) = plan.Approve(desk.Actor, desk.Today, desk.Now);
        if (approved is not null)
            desk.Db.Add(approved);
        return Objection.To(refusal);
    }, ct);
}
