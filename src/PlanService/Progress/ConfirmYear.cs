using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>The head of a responsible division confirms what is recorded of a project's year. A later change takes it away.</summary>
public static class ConfirmYear
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("confirmation", Handle)
        .WithName(nameof(ConfirmYear))
        .WithSummary("Confirm what is recorded; not by whoever recorded the latest entry");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, null, http, db, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    /// <param name="seen">Version of what the head read before confirming; null where If-Match says it.</param>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, uint? seen, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            if (seen is not null && seen != work.Year.RowVersion)
                return Objection.Stale;
            if (work.Year.Confirm(actor, clock.GetUtcNow()) is { } refusal)
                return Objection.To(refusal);
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);
}
