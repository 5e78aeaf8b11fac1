using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlanService.Data;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Reports;

/// <summary>Submits a round's report: from then on it is frozen and public, and with the 12-month one its year is closed.</summary>
public static class SubmitReport
{
    public const int ShortestReason = 10;
    public const int LongestText = 1000;

    /// <param name="Round"><c>6m</c> or <c>12m</c>.</param>
    /// <param name="Note">Stands in the report, for everybody.</param>
    /// <param name="AcceptMissing">Why it is submitted although something that must be there is missing.</param>
    public sealed record Request(
        [Required] string Round,
        [StringLength(LongestText)] string? Note,
        [StringLength(LongestText, MinimumLength = ShortestReason)] string? AcceptMissing);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("report/submission", Handle)
        .WithName(nameof(SubmitReport))
        .WithSummary("Submit a round's report; refused before its last day is over, and while something is missing unless acceptMissing says why");

    public static async Task<Results<Ok<PlanReport>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        FiscalYear fy, Request request, PlanDb db, IOptions<ReportOptions> options, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (ReportRound.Find(request.Round) is not { } round)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["round"] = [GetReport.Allowed(ReportRound.All.Select(known => known.Word))] });
        var (report, refusal) = await Submit(fy, round, request.Note, request.AcceptMissing, db, options.Value, actor, clock, ct);
        return report is not null ? TypedResults.Ok(report)
            : refusal is null ? TypedResults.NotFound()
            : refusal.ToProblem();
    }

    /// <summary>The same for the page. Neither a report nor a refusal: there is no plan for that year.</summary>
    public static async Task<(PlanReport? Report, Refusal? Refusal)> Submit(
        FiscalYear fy, ReportRound round, string? note, string? acceptMissing, PlanDb db, ReportOptions options, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.ReportedPlan(fy, round, actor, ct) is not { } plan)
            return (null, null);
        var now = clock.GetUtcNow();
        var before = await db.Submissions(plan.SeriesId, fy, round).FirstOrDefaultAsync(ct);
        if (before is { ReopenedAt: null })
            return (null, AlreadySubmitted(before));
        if (ThaiCalendar.DayInBangkok(now) <= round.LastDay(fy))
            return (null, NotOver(round.LastDay(fy)));

        var report = await db.Read(plan, fy, round, options, ThaiCalendar.DayInBangkok(now), ct);
        var musts = report.Musts.Count();
        if (musts > 0 && string.IsNullOrWhiteSpace(acceptMissing))
            return (null, Incomplete(musts));

        report = report with { Submission = new((before?.Version ?? 0) + 1, now, actor.Name, Tidy(note), musts > 0 ? Tidy(acceptMissing) : null, before?.ReopenedReason) };
        db.Add(SubmittedReport.Of(plan.SeriesId, report, ReportFinder.Freeze(report), actor));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failed) when (failed.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear(); // somebody else submitted the same version meanwhile
            return (null, AlreadySubmitted(await db.Submissions(plan.SeriesId, fy, round).FirstAsync(ct)));
        }

        return (report, null);
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Refusal AlreadySubmitted(SubmittedReport report) => new(
        "already-submitted",
        $"ส่งรายงานรอบนี้แล้วโดย {report.SubmittedBy} หากต้องแก้ไข ให้เปิดรายงานพร้อมเหตุผลก่อน แล้วส่งเป็นฉบับใหม่",
        $"This report was submitted by {report.SubmittedBy}; to correct it, open it again with a reason and submit the next version");

    private static Refusal NotOver(DateOnly last) => new(
        "round-not-over",
        $"รอบนี้สิ้นสุดวันที่ {ThaiCalendar.InThai(last)} ส่งรายงานได้ตั้งแต่วันถัดไป ระหว่างนี้เตรียมข้อมูลและดูสิ่งที่ยังขาดได้",
        $"The round ends on {last:yyyy-MM-dd}; the report can be submitted from the day after");

    private static Refusal Incomplete(int musts) => new(
        "report-incomplete",
        $"ยังขาดข้อมูลที่ต้องมี {musts} รายการ กรอกให้ครบก่อน หรือส่งทั้งที่ยังขาดพร้อมเหตุผล",
        $"{musts} required entries are missing: complete them, or say why it is submitted without them");
}
