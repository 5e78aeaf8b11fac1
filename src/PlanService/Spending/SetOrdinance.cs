using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Spending;

/// <summary>Enters what the budget ordinance (ข้อบัญญัติ) gives a project in a year: from then on that is the limit, not the plan.</summary>
public static class SetOrdinance
{
    public const int LongestReference = 500;
    public const int LongestReason = 1000;

    /// <param name="Amount">Baht; 0: it stands in no ordinance.</param>
    /// <param name="Reference">แผนงาน › งาน › งบ › หมวด › ประเภทรายจ่าย, or the page.</param>
    /// <param name="Reason">For the audit trail: a transfer of budget, a mistake.</param>
    public sealed record Request(
        [Required, Baht(OrZero = true)] decimal? Amount,
        [StringLength(LongestReference)] string? Reference = null,
        [StringLength(LongestReason)] string? Reason = null);

    public sealed record Answer(decimal Amount, string? Reference, YearSums Year);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPut("ordinance", Handle)
        .WithName(nameof(SetOrdinance))
        .WithSummary("The amount in the budget ordinance; not below what is spent and reserved")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (work, objection) = await Set(code, fy, request, http.Request, db, events, audit, actor, clock, ct);
        if (objection is not null)
            return objection.ToProblem();
        http.Response.SetETag(work!.Year.RowVersion);
        return TypedResults.Ok(new Answer(work.Year.Ordinance!.Value, work.Year.OrdinanceReference, YearSums.Of(work)));
    }

    /// <summary>The same for the pages.</summary>
    public static Task<(Work? Work, Objection? Objection)> Set(
        string code, FiscalYear fy, Request request, HttpRequest http, PlanDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.RetryWhenOvertaken<(Work?, Objection?)>(async () =>
        {
            if (await db.FindWork(code, fy, actor, ct) is not { } work)
                return (null, Objection.NotFound);
            if (Objection.ToStale(http, work.Year.RowVersion) is { } stale)
                return (work, stale);
            if (work.IsWithdrawn)
                return (work, Objection.To(WorkRules.Withdrawn(work)));
            if (await db.IsReported(work, ct))
                return (work, Objection.To(WorkRules.YearReported(work)));
            if (Objection.To(work.Year.SetOrdinance(request.Amount!.Value, request.Reference)) is { } refused)
                return (work, refused);
            audit.Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
            events.BudgetChanged(work, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return (work, null);
        }, ct);
}
