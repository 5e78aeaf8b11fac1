using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Sources;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>A publication was entered by mistake: it counts no more and stays in the database with its reason.</summary>
public static class WithdrawPublication
{
    public sealed record Request([Required, StringLength(2000, MinimumLength = 5)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("publications/{id:guid}/withdrawal", Handle)
        .WithName(nameof(WithdrawPublication))
        .WithSummary("Withdraw a publication that was entered by mistake, with a reason");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Guid id, Request request, HttpContext http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, id, request, http, db, audit, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, Guid id, Request request, HttpContext http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            if (await db.Publications.SingleOrDefaultAsync(row => row.Id == id && row.ProjectYearId == work.Year.Id, ct) is not { } publication)
                return Objection.NotFound;
            if (publication.Withdraw(request.Reason, clock.GetUtcNow()) is { } refusal)
                return Objection.To(refusal);
            audit.Reason = publication.WithdrawnReason;
            await db.MeasureOwn(work, ["plan.channels", "plan.publications"], actor, clock.GetUtcNow(), ct);
            work.Year.Recorded(actor, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);
}
