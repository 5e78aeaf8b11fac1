using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Plans;

/// <summary>The executive wants the plan changed, and says what.</summary>
public static class ReturnPlan
{
    public sealed record Request([Required, StringLength(AuditPlan.LongestReason, MinimumLength = AuditPlan.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("plan/return", Handle)
        .WithName("ReturnAuditPlan")
        .WithSummary("Return the audit plan to the auditor with a reason")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct) =>
        SubmitPlan.DecideOn(year, desk, plan => Objection.To(plan.Return(request.Reason.Trim(), desk.Actor, desk.Now)), ct);
}
