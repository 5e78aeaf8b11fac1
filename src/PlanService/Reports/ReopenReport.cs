using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Reports;

/// <summary>
/// Opens a submitted report for a correction. What was submitted stays public until the next version is; the 12-month round's year can be
/// changed meanwhile.
/// </summary>
public static class ReopenReport
{
    public sealed record Request(
        [Required] string Round,
        [Required, StringLength(SubmitReport.LongestText, MinimumLength = SubmitReport.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("report/reopening", Handle)
        .WithName(nameof(ReopenReport))
        .WithSummary("Open a submitted report for a correction, with a reason; submitting again makes the next version");

    public static async Task<Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        FiscalYear fy, Request request, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (ReportRound.Find(request.Round) is not { } round)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["round"] = [GetReport.Allowed(ReportRound.All.Select(known => known.Word))] });
        if (await db.ReportedPlan(fy, round, actor, ct) is not { } plan)
            return TypedResults.NotFound();
        return await Reopen(plan.SeriesId, fy, round, request.Reason, db, actor, clock, ct) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
    }

    /// <summary>The same for the page.</summary>
    public static async Task<Refusal?> Reopen(
        Guid seriesId, FiscalYear fy, ReportRound round, string reason, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Submissions(seriesId, fy, round).AsTracking().FirstOrDefaultAsync(ct) is not { } report)
            return new("not-submitted", "รายงานรอบนี้ยังไม่ได้ส่ง จึงยังแก้ไขได้อยู่แล้ว", "This report has not been submitted, so nothing needs to be opened");
        if (report.Reopen(reason, actor, clock.GetUtcNow()) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(ct);
        return null;
    }
}
