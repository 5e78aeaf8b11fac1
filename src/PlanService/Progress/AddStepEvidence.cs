using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Sources;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>Evidence for a step, before or after it is recorded as done.</summary>
public static class AddStepEvidence
{
    public sealed record Request([Required, MinLength(1), MaxLength(EvidenceKeeping.Most)] IReadOnlyList<NewEvidence> Evidence);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("steps/{no:int}/evidence", Handle)
        .WithName(nameof(AddStepEvidence))
        .WithSummary("Add evidence to a step");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, int no, Request request, HttpContext http, PlanDb db, EvidenceFiles files, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, no, request, http, db, files, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, int no, Request request, HttpContext http, PlanDb db, EvidenceFiles files, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            var steps = await db.StepsOf(work, ct);
            if (db.Step(work, steps, no) is not { } step)
                return CompleteStep.NoSuchStep(no);
            if (await db.AddEvidence(files, work.Year, StepProgress.SubjectOf(no), request.Evidence, actor, clock.GetUtcNow(), ct) is { } missing)
                return missing;
            step.CountEvidence(request.Evidence.Count);
            work.Year.Count(steps);
            await db.MeasureOwn(work, ["plan.step-done"], actor, clock.GetUtcNow(), ct);
            work.Year.Recorded(actor, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);
}
