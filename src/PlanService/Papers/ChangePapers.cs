using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Projects;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using WebUi;

namespace PlanService.Papers;

/// <summary>Replaces committee, order and announcement of a draft. What is entered as it stood keeps its letters.</summary>
public static class ChangePapers
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPut("{planId:guid}/papers", Handle)
        .WithName(nameof(ChangePapers))
        .WithSummary("Replace committee, duties, order and announcement of a draft as a whole; a paper that is null is taken away");

    public static async Task<Results<Ok<GetPapers.Answer>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid planId, PapersEntry request, HttpRequest http, PlanDb db, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Plans.SingleOrDefaultAsync(row => row.Id == planId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (http.IfMatchFails(plan.RowVersion) is { } stale)
            return stale;
        if (PapersChecks.Of(request, plan, ThaiCalendar.DayInBangkok(clock.GetUtcNow())) is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);
        if (await Decide(plan, request, db, audit, ct) is { } refusal)
            return refusal.ToProblem();
        http.HttpContext.Response.SetETag(plan.RowVersion);
        return TypedResults.Ok(GetPapers.Of(plan));
    }

    /// <summary>The same for the pages: changes, audits, saves; or says why not.</summary>
    /// <param name="entry">Checked before (<see cref="PapersChecks"/>).</param>
    public static async Task<Refusal?> Decide(Plan plan, PapersEntry entry, PlanDb db, AuditTrail audit, CancellationToken ct)
    {
        var before = PapersEntry.Of(plan).Parts();
        if (plan.ChangePapers(entry.ApplyTo(plan)) is { } refusal)
            return refusal;
        var (was, became) = ProjectFields.Changes(before, PapersEntry.Of(plan).Parts());
        if (was != became)
            db.Add(audit.Entry(nameof(PlanPapers), plan.Id.ToString(), was, became));
        await db.SaveChangesAsync(ct);
        return null;
    }
}
