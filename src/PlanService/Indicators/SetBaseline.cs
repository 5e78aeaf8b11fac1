using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Import;
using PlanService.Plans;
using PlanService.Progress;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Indicators;

/// <summary>Says what a trend ("ลดลง") starts from, where no year before was measured. Years measured already are judged again.</summary>
public static class SetBaseline
{
    /// <param name="Value">In the indicator's unit.</param>
    /// <param name="Source">Where it is from: "สถิติเรื่องร้องเรียน ปี 2565".</param>
    public sealed record Request([Required] decimal? Value, [Required, StringLength(500, MinimumLength = 3)] string Source);

    public sealed record Answer(string Indicator, decimal Value, string Source, string RecordedBy, DateTimeOffset RecordedAt);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder projects) => projects
        .MapPut("{code}/indicators/{indicator}/baseline", Handle)
        .WithName(nameof(SetBaseline))
        .WithSummary("Set what a decreasing indicator is compared with in its first year");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string code, string indicator, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (set, objection) = await Decide(code, indicator, request, http, db, actor, clock, ct);
        return set is null ? objection!.ToProblem() : TypedResults.Ok(new Answer(set.Indicator, set.Value, set.Source, set.RecordedBy, set.RecordedAt));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Baseline? Baseline, Objection? Objection)> Decide(
        string code, string indicator, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        Baseline? set = null;
        var refused = await db.Record(async () =>
        {
            if (await db.FindVisible(null, actor, clock, ct) is not { } plan)
                return Objection.NotFound;
            var (work, objection) = await db.FindOwnWork(code, Present(plan, clock), http.Request, actor, ct);
            if (work is null)
                return objection;
            if (work.Project.Indicator(indicator) is not { } found)
                return Objection.NotFound;
            if (found.Comparator is not Comparator.Decreases)
                return Objection.To(NoTrend);
            if (request.Value is < 0 or > RecordMeasurement.MostValue || decimal.Round(request.Value!.Value, 4) != request.Value)
                return Objection.To("value", "ค่าต้องไม่ติดลบ และมีทศนิยมไม่เกิน 4 ตำแหน่ง", "The value must not be negative and have at most 4 decimals");
            var trend = await Trend.Read(db, work.Plan.SeriesId, code, found, ct);
            set = trend.Baseline ?? db.Add(Baseline.Of(work.Plan.SeriesId, code, indicator)).Entity;
            set.Set(request.Value.Value, request.Source, actor, clock.GetUtcNow());
            (trend with { Baseline = set }).JudgeAgain(found.Aim());
            await db.SaveChangesAsync(ct);
            return null;
        }, ct);
        return refused is null ? (set, null) : (null, refused);
    }

    /// <summary>The plan's year that runs, or ended last: a baseline belongs to none, whose project it is does.</summary>
    private static FiscalYear Present(Plan plan, TimeProvider clock) =>
        new(plan.FiscalYears.Where(year => year <= FiscalYear.Of(clock.GetUtcNow()).Year).DefaultIfEmpty(plan.FiscalYears[0]).Max());

    private static Refusal NoTrend { get; } = new(
        "not-a-trend", "ตั้งค่าฐานได้เฉพาะตัวชี้วัดที่ต้องลดลง ตัวชี้วัดนี้เทียบกับเป้าหมายโดยตรง", "Only an indicator that has to decrease has a baseline; this one is compared with its target");
}
