using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;

namespace PlanService.Findings;

/// <summary>What was found in a plan's document, each with its state.</summary>
public static class ListFindings
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder findings) => findings
        .MapGet("", Handle)
        .WithName(nameof(ListFindings))
        .WithSummary("Findings in the order of the document; filter by severity, code (or category), project, state");

    public static async Task<Results<Ok<PageOf<FindingAnswer>>, NotFound>> Handle(
        Guid planId, [AsParameters] FindingFilter filter, [AsParameters] Paging paging, PlanDb db, Actor actor, CancellationToken ct)
    {
        if (!await db.Plans.VisibleTo(actor).AnyAsync(plan => plan.Id == planId, ct))
            return TypedResults.NotFound();
        var found = filter.Of(db.Findings.Where(finding => finding.PlanId == planId));
        return TypedResults.Ok(await paging.Of(found, FindingAnswer.Of, ct));
    }
}
