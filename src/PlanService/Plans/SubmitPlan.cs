using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Findings;
using PlanService.Import;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>A draft goes to the chief executive, once every error found in its document was corrected or accepted with a reason.</summary>
public static class SubmitPlan
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPost("{planId:guid}/submission", Handle)
        .WithName(nameof(SubmitPlan))
        .WithSummary("Hand a draft to the chief executive; refused while error findings are open");

    public static async Task<Results<Ok<PlanStanding>, NotFound, ProblemHttpResult>> Handle(
        Guid planId, HttpRequest http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await PlanStanding.Find(db, planId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (http.IfMatchFails(plan.RowVersion) is { } stale)
            return stale;
        return await Decide(plan, db, actor, clock, ct) is { } refusal ? refusal.ToProblem() : PlanStanding.Answer(plan, http);
    }

    /// <summary>The same for the page: decides and saves, or says why not.</summary>
    public static async Task<Refusal?> Decide(Plan plan, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (plan.Submit(await OpenErrors(plan.Id, db, ct), actor, clock.GetUtcNow()) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Errors of the document that nobody has decided yet.</summary>
    public static Task<int> OpenErrors(Guid planId, PlanDb db, CancellationToken ct) => db.Findings.CountAsync(
        finding => finding.PlanId == planId && finding.Severity == FindingSeverity.Error && finding.State == FindingState.Open, ct);
}
