using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Plans;

/// <summary>The auditor hands the plan to the executive, who sees it from then on.</summary>
public static class SubmitPlan
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("plan/submission", Handle)
        .WithName("SubmitAuditPlan")
        .WithSummary("Submit the audit plan to the executive")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(FiscalYear year, Desk desk, CancellationToken ct) =>
        await ChangePlan(year, desk, plan => Objection.To(plan.Submit(desk.Actor, desk.Now)), ct);

    /// <summary>404 where there is no plan that the actor may see.</summary>
    internal static async Task<Objection?> ChangePlan(FiscalYear year, Desk desk, Func<AuditPlan, Objection?> change, CancellationToken ct) =>
        await desk.Db.AuditPlans.VisibleTo(desk.Actor).Where(plan => plan.FiscalYear == year).Select(plan => (Guid?)plan.Id).SingleOrDefaultAsync(ct) is { } id
            ? await desk.Change(desk.Db.AuditPlans.VisibleTo(desk.Actor), id, change, ct)
            : Objection.NotFound;

    /// <summary>What the executive decides, others are refused.</summary>
    internal static Task<Objection?> DecideOn(FiscalYear year, Desk desk, Func<AuditPlan, Objection?> decision, CancellationToken ct) =>
        ChangePlan(year, desk, plan => desk.Actor.Is(Roles.Executive) ? decision(plan) : AuditRefusals.OnlyExecutive, ct);
}
