using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Sources;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>Evidence was added by mistake, or shows what must not be kept: it proves nothing any more, and its file is deleted.</summary>
public static class WithdrawEvidence
{
    public sealed record Request([Required, StringLength(2000, MinimumLength = 5)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("evidence/{id:guid}/withdrawal", Handle)
        .WithName(nameof(WithdrawEvidence))
        .WithSummary("Withdraw evidence with a reason; its file is deleted");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Guid id, Request request, HttpContext http, PlanDb db, EvidenceFiles files, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, id, request, http, db, files, audit, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, Guid id, Request request, HttpContext http, PlanDb db, EvidenceFiles files, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            if (await db.Evidence.SingleOrDefaultAsync(row => row.Id == id && row.ProjectYearId == work.Year.Id, ct) is not { } evidence)
                return Objection.NotFound;
            if (evidence.Withdraw(request.Reason, clock.GetUtcNow()) is { } refusal)
                return Objection.To(refusal);
            audit.Reason = evidence.WithdrawnReason;
            if (await db.Set<StoredFile>().SingleOrDefaultAsync(file => file.Id == evidence.FileId, ct) is { } stored)
                files.Remove(stored);
            var steps = await db.StepsOf(work, ct);
            steps.Find(step => StepProgress.SubjectOf(step.No) == evidence.Subject)?.CountEvidence(-1);
            work.Year.Count(steps);
            await db.MeasureOwn(work, ["plan.step-done"], actor, clock.GetUtcNow(), ct);
            work.Year.Recorded(actor, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);
}
