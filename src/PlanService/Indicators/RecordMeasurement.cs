using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Import;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Files;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Indicators;

/// <summary>Measures an indicator of a project in a year, by hand. A wrong measurement is corrected by a new one with a note: the history stays.</summary>
public static class RecordMeasurement
{
    public const int ShortestJudgement = 10;

    /// <summary>What the column holds.</summary>
    internal const decimal MostValue = 99_999_999_999_999;

    /// <param name="Indicator">Of the project: <c>output-1</c>, <c>outcome-2</c>.</param>
    /// <param name="Value">In the indicator's unit; 0 to 100 for percentages.</param>
    /// <param name="Judgement">For a qualitative indicator, in words; whoever is signed in is the judge.</param>
    /// <param name="Met">For a qualitative indicator; for one that asks whether something is there, instead of a value.</param>
    /// <param name="Evidence">Files and links that show it.</param>
    public sealed record Request(
        [Required] string Indicator, decimal? Value, [StringLength(2000)] string? Judgement, bool? Met, [StringLength(2000)] string? Note,
        [MaxLength(EvidenceKeeping.Most)] IReadOnlyList<NewEvidence>? Evidence);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("measurements", Handle)
        .WithName(nameof(RecordMeasurement))
        .WithSummary("Measure an indicator by hand: a value that is compared with the target, or a written judgement");

    public static async Task<Results<Created<MeasurementAnswer>, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, EvidenceFiles files, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (answer, objection) = await Decide(code, fy, request, http, db, files, actor, clock, ct);
        return answer is null
            ? objection!.ToProblem()
            : TypedResults.Created($"/plan/api/v1/projects/{code}/years/{fy}/measurements?indicator={answer.Indicator}", answer);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(MeasurementAnswer? Answer, Objection? Objection)> Decide(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, EvidenceFiles files, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        MeasurementAnswer? answer = null;
        var refused = await db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            if (work.Project.Indicator(request.Indicator) is not { } indicator)
                return NoSuchIndicator(work);
            if (Wrong(indicator, request) is { } wrong)
                return wrong;
            var now = clock.GetUtcNow();
            if (FiscalYear.Of(now) < fy)
                return Objection.To(NotBegun(fy));
            var added = (await db.Measure(work, new(indicator.Code, request.Value, request.Judgement, request.Met, request.Note), actor, now, ct))!;
            if (await db.AddEvidence(files, work.Year, added.Subject, request.Evidence, actor, now, ct) is { } missing)
                return missing;
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            answer = MeasurementAnswer.Of(added, work.Project, actor);
            return null;
        }, ct);
        return refused is null ? (answer, null) : (null, refused);
    }

    /// <summary>What is wrong with a value or judgement for this indicator.</summary>
    private static Objection? Wrong(Indicator indicator, Request request)
    {
        var aim = indicator.Aim();
        return request switch
        {
            { Value: < 0 } => Objection.To("value", "ค่าต้องไม่ติดลบ", "The value must not be negative"),
            { Value: > MostValue } => Objection.To("value", "ค่านี้มากเกินกว่าจะเป็นไปได้", "The value is too large"),
            { Value: > 100 } when aim.IsPercentage => Objection.To("value", "ร้อยละต้องอยู่ระหว่าง 0 ถึง 100", "A percentage lies between 0 and 100"),
            { Value: { } value } when decimal.Round(value, 4) != value => Objection.To("value", "ทศนิยมไม่เกิน 4 ตำแหน่ง", "At most 4 decimals"),
            _ when aim.Comparator is Comparator.Qualitative && (request.Judgement?.Trim().Length ?? 0) < ShortestJudgement => Objection.To(
                "judgement", $"ตัวชี้วัดนี้ไม่มีตัวเลข ให้เขียนผลการประเมินอย่างน้อย {ShortestJudgement} ตัวอักษร", $"This indicator has no number: write a judgement of at least {ShortestJudgement} characters"),
            { Met: null } when aim.IsJudged => Objection.To("met", "ระบุว่าบรรลุหรือไม่บรรลุ", "Say whether it was met"),
            { Value: null, Met: null } when aim.Comparator is Comparator.Exists => Objection.To("met", "ระบุว่ามีหรือยังไม่มี หรือกรอกจำนวนที่มี", "Say whether there is one, or how many"),
            { Value: null } when !aim.IsJudged && aim.Comparator is not Comparator.Exists => Objection.To("value", "กรอกค่าที่วัดได้", "Give the value that was measured"),
            { Met: not null, Value: not null } when !aim.IsJudged => Objection.To("met", "ระบบเทียบค่ากับเป้าหมายเอง ไม่ต้องระบุว่าบรรลุหรือไม่", "Whether it was met follows from the value; leave it out"),
            _ => null,
        };
    }

    private static Objection NoSuchIndicator(Work work)
    {
        var codes = string.Join(", ", work.Project.Outputs.Concat(work.Project.Outcomes).Select(indicator => indicator.Code));
        return Objection.To("indicator", $"โครงการนี้ไม่มีตัวชี้วัดรหัสนี้ ที่มีคือ {codes}", $"This project has no such indicator; it has {codes}");
    }

    private static Refusal NotBegun(FiscalYear year) => new(
        "year-not-begun", $"ปีงบประมาณ {year} ยังไม่เริ่ม จึงยังไม่มีผลให้วัด", $"Fiscal year {year} has not begun: there is nothing to measure yet");
}
