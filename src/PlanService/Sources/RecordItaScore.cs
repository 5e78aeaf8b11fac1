using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Progress;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Sources;

/// <summary>Records or corrects the ITA score of a fiscal year; indicators that are measured by it follow.</summary>
public static class RecordItaScore
{
    /// <param name="Score">0 to 100, at most two decimals.</param>
    /// <param name="Source">http or https: where it was announced.</param>
    /// <param name="Reason">Needed where another score is recorded already; stands in the audit trail.</param>
    public sealed record Request([Required] decimal? Score, [Required, StringLength(ItaScore.LongestSource)] string Source, [StringLength(ItaScore.LongestReason)] string? Reason);

    public sealed record Answer(int FiscalYear, decimal Score, string Source, DateTimeOffset RecordedAt)
    {
        public static Answer Of(ItaScore score) => new(score.FiscalYear.Year, score.Score, score.Source, score.RecordedAt);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPut("{fy}/ita-score", Handle)
        .WithName(nameof(RecordItaScore))
        .WithSummary("Record the ITA score of a fiscal year with its source, or correct it with a reason");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        FiscalYear fy, Request request, HttpContext http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (score, objection) = await Decide(fy, request, http, db, audit, actor, clock, ct);
        return score is null ? objection!.ToProblem() : TypedResults.Ok(Answer.Of(score));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(ItaScore? Score, Objection? Objection)> Decide(
        FiscalYear fy, Request request, HttpContext http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        ItaScore? score = null;
        var refused = await db.Record(async () =>
        {
            if (Objection.To(Wrong(request)) is { } wrong)
                return wrong;
            var now = clock.GetUtcNow();
            if (FiscalYear.Of(now) < fy)
                return Objection.To(new Refusal("year-not-begun", $"ปีงบประมาณ {fy} ยังไม่เริ่ม จึงยังไม่มีคะแนน", $"Fiscal year {fy} has not begun: it has no score yet"));
            score = await db.ItaScores.FindAsync([fy], ct);
            if (score is not null && Objection.ToStale(http.Request, score.RowVersion) is { } stale)
                return stale;
            score ??= db.Add(ItaScore.Of(fy)).Entity;
            if (score.Record(request.Score!.Value, request.Source, request.Reason, actor, now) is { } refusal)
                return Objection.To(refusal);
            audit.Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
            if (await db.FindVisible(null, fy, actor, ct) is { } plan)
                await db.MeasureOwn(plan, fy, ["plan.ita-score"], actor, now, ct);
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(score.RowVersion);
            return null;
        }, ct);
        return refused is null ? (score, null) : (null, refused);
    }

    private static IEnumerable<Objection> Wrong(Request request)
    {
        if (request.Score is < 0 or > 100 || decimal.Round(request.Score!.Value, 2) != request.Score)
            yield return Objection.To("score", "คะแนนอยู่ระหว่าง 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง", "A score lies between 0 and 100, with at most 2 decimals");
        if (!EvidenceKeeping.IsWebAddress(request.Source))
            yield return Objection.To("source", "ใส่ลิงก์ของประกาศผล ขึ้นต้นด้วย https:// หรือ http://", "Give the address of the announcement; it begins with https:// or http://");
    }
}
