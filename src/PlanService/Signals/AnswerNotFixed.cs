using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Signals;

/// <summary>
/// The head of a responsible division answers for the complaints whose authors do not find the matter settled: why the project stands as it
/// does all the same, or what is done about them. From then on they no longer lower its status. Each answer is in the audit trail.
/// </summary>
public static class AnswerNotFixed
{
    /// <param name="Reason">Staff read it; without names.</param>
    public sealed record Request([Required, StringLength(NotFixedAnswer.LongestReason, MinimumLength = 10)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("not-fixed-answer", Handle)
        .WithName(nameof(AnswerNotFixed))
        .WithSummary("Answer for complaints that were rated as not fixed, with a reason; 409 nothing-to-answer where there is none");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, request, null, http, db, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    /// <param name="seen">Version of the year that the head read: another complaint since then is not answered for unread. Null where If-Match says it.</param>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, Request request, uint? seen, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            if (seen is not null && seen != work.Year.RowVersion)
                return Objection.Stale;
            var complaints = await db.NotFixed(code, fy.Year).Select(row => row.ComplaintId).ToListAsync(ct);
            if (complaints.Count == 0)
                return Objection.To(Nothing);
            db.AddRange(complaints.Select(complaint => NotFixedAnswer.Of(complaint, work.Year, request.Reason, actor, clock.GetUtcNow())));
            work.Year.CountNotFixed(0);
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);

    private static Refusal Nothing { get; } = new(
        "nothing-to-answer", "ไม่มีเรื่องที่ผู้ร้องแจ้งว่ายังไม่ได้รับการแก้ไขรอคำชี้แจง", "No complaint that was rated as not fixed waits for an answer");
}
