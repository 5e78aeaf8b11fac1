using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>How a project stands in the words of E-PlanNACC, where that does not follow from its steps.</summary>
public static class DeclareStatus
{
    /// <param name="Status">waiting, in-progress, done or could-not.</param>
    /// <param name="Obstacle">no-budget, policy-changed, not-enough-staff or other: with could-not.</param>
    /// <param name="Text">A remark; must be there for other, and for done while steps are not.</param>
    public sealed record Request([Required] NaccStatus? Status, ObstacleKind? Obstacle, [StringLength(2000)] string? Text);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPut("status", Handle)
        .WithName(nameof(DeclareStatus))
        .WithSummary("Declare the project's status for the report to the NACC");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, request, http, db, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            if (request.Status is NaccStatus.CouldNot && request.Obstacle is null)
                return Objection.To("obstacle", "เลือกเหตุที่ไม่สามารถดำเนินการได้ หนึ่งในสี่ข้อตามแบบ E-PlanNACC", "Choose one of the four reasons why it could not be done");
            if (request.Status is not NaccStatus.CouldNot && request.Obstacle is not null)
                return Objection.To("obstacle", "เหตุขัดข้องใช้กับสถานะ “ไม่สามารถดำเนินการได้” เท่านั้น", "A reason belongs to “could not be done” only");
            if (work.Year.Declare(request.Status!.Value, request.Obstacle, request.Text, work.Project, actor, clock.GetUtcNow()) is { } refusal)
                return Objection.To(refusal);
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);
}
