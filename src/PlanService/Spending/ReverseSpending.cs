using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Spending;

/// <summary>Takes an entry of the ledger back by a second one: both stay readable, and the document may be entered anew.</summary>
public static class ReverseSpending
{
    public const int ShortestReason = 10;

    /// <param name="Reason">Becomes the note of the reversing entry.</param>
    public sealed record Request([Required, StringLength(SpendingEntry.LongestNote, MinimumLength = ShortestReason)] string? Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder spending) => spending
        .MapPost("{entryId:guid}/reversal", Handle)
        .WithName(nameof(ReverseSpending))
        .WithSummary("Reverse an entry of the ledger with a reason; the wrong one stays readable")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<RecordSpending.Answer>, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Guid entryId, Request request, HttpContext http, PlanDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (entry, work, objection) = await Reverse(code, fy, entryId, request.Reason!, http.Request, db, events, audit, actor, clock, ct);
        if (objection is not null)
            return objection.ToProblem();
        http.Response.SetETag(work!.Year.RowVersion);
        return TypedResults.Created($"/plan/api/v1/projects/{code}/years/{fy}/spending/{entry!.Id}", RecordSpending.Answer.Of(entry, work));
    }

    /// <summary>The same for the page.</summary>
    public static Task<(SpendingEntry? Entry, Work? Work, Objection? Objection)> Reverse(
        string code, FiscalYear fy, Guid entryId, string reason, HttpRequest http, PlanDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.RetryWhenOvertaken<(SpendingEntry?, Work?, Objection?)>(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http, actor, ct, settling: true);
            if (work is null)
                return (null, null, objection);
            if (await db.Spending.AsNoTracking().SingleOrDefaultAsync(row => row.Id == entryId && row.ProjectYearId == work.Year.Id, ct) is not { } wrong)
                return (null, work, Objection.NotFound);
            if (wrong.ReversesId is not null)
                return (null, work, Objection.To(IsReversal));
            if (await db.Spending.AnyAsync(row => row.ReversesId == entryId, ct))
                return (null, work, Objection.To(AlreadyReversed));

            var before = work.Remaining;
            work.Year.TakeBack(wrong.Amount, actor, clock.GetUtcNow());
            events.LessOverspent(work, before, clock.GetUtcNow());
            var entry = wrong.Reversal(reason, actor, clock.GetUtcNow());
            db.Add(entry);
            audit.Reason = entry.Note;
            await db.SaveChangesAsync(ct);
            return (entry, work, null);
        }, ct);

    private static Refusal IsReversal { get; } = new(
        "is-reversal", "รายการนี้เป็นรายการกลับอยู่แล้ว กลับซ้ำไม่ได้ หากกลับผิด ให้บันทึกการเบิกจ่ายใหม่",
        "This entry is itself a reversal; if it was wrong, record the payment anew");

    private static Refusal AlreadyReversed { get; } = new(
        "already-reversed", "รายการนี้กลับไปแล้ว", "This entry was already reversed");
}
