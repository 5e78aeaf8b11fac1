using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Sources;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Files;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>A step of the sheet was done.</summary>
public static class CompleteStep
{
    /// <param name="On">The day on which it was done: of the fiscal year, and not still to come.</param>
    /// <param name="Evidence">Files and links that show it; a step without any stays on the division's list.</param>
    public sealed record Request(
        [Required] DateOnly? On, [StringLength(2000)] string? Note, [MaxLength(EvidenceKeeping.Most)] IReadOnlyList<NewEvidence>? Evidence);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("steps/{no:int}/completion", Handle)
        .WithName(nameof(CompleteStep))
        .WithSummary("Record that a step is done, on which day, with evidence");

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
                return NoSuchStep(no);
            if (WorkRules.DayDone(work, request.On!.Value, "on", clock) is { } wrong)
                return wrong;
            if (step.Complete(request.On.Value, request.Note, actor, clock.GetUtcNow()) is { } refusal)
                return Objection.To(refusal);
            if (await db.AddEvidence(files, work.Year, StepProgress.SubjectOf(no), request.Evidence, actor, clock.GetUtcNow(), ct) is { } missing)
                return missing;
            step.CountEvidence(request.Evidence?.Count ?? 0);
            work.Year.Count(steps);
            await db.MeasureOwn(work, ["plan.step-done"], actor, clock.GetUtcNow(), ct);
            work.Year.Progressed(actor, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);

    internal static Objection NoSuchStep(int no) => new(StatusCodes.Status404NotFound, new Refusal(
        "no-such-step", $"ในเล่มแผนไม่มีขั้นตอนที่ {no} ของโครงการนี้", $"The plan's sheet of this project has no step {no}"));
}
