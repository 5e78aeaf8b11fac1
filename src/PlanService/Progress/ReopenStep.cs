using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Sources;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>A step was recorded as done by mistake, or has to be done again. Its evidence stays.</summary>
public static class ReopenStep
{
    /// <param name="Reason">Stands in the audit trail.</param>
    public sealed record Request([Required, StringLength(2000, MinimumLength = 5)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("steps/{no:int}/reopening", Handle)
        .WithName(nameof(ReopenStep))
        .WithSummary("Take back that a step is done, with a reason");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, int no, Request request, HttpContext http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, no, request, http, db, audit, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, int no, Request request, HttpContext http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            var steps = await db.StepsOf(work, ct);
            if (db.Step(work, steps, no) is not { } step)
                return CompleteStep.NoSuchStep(no);
            if (step.Reopen(actor, clock.GetUtcNow()) is { } refusal)
                return Objection.To(refusal);
            audit.Reason = request.Reason.Trim();
            work.Year.Count(steps);
            await db.MeasureOwn(work, ["plan.step-done"], actor, clock.GetUtcNow(), ct);
            work.Year.Regressed(actor, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);
}
