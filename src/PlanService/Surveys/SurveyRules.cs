using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using PlanService.Sources;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Surveys;

/// <summary>What the verbs of a survey share.</summary>
internal static class SurveyRules
{
    public static Refusal AlreadyAnswered { get; } = new(
        "already-answered", "แบบสำรวจฉบับนี้ส่งไปแล้ว ขอบคุณที่ตอบ", "This form was sent already; thank you for answering");

    public static Refusal NotOpen { get; } = new("survey-closed", "แบบสำรวจนี้ปิดรับคำตอบแล้ว", "This survey takes no more answers");

    public static Task<Survey?> SurveyOf(this PlanDb db, Work work, CancellationToken ct) => db.Surveys.SingleOrDefaultAsync(row => row.ProjectYearId == work.Year.Id, ct);

    /// <summary>By the code at the end of its address, however it was copied.</summary>
    public static async Task<Survey?> SurveyAt(this PlanDb db, string link, CancellationToken ct) => SpokenCode.TryRead(link, out var code)
        ? await db.Surveys.SingleOrDefaultAsync(row => row.Link == code.Value.Text, ct)
        : null;

    /// <summary>Tells the figure of a survey where it may be told, and measures by it. Call before saving.</summary>
    /// <param name="closing">The last answers are told too, also if there are fewer than five since.</param>
    public static async Task TellFigure(this PlanDb db, Work work, SurveyContent content, bool closing, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        if (content.Scores.Count < SmallCounts.Smallest || (!closing && content.Scores.Count % SmallCounts.Smallest != 0))
            return;
        var told = await db.Set<SurveyTold>().FindAsync([work.Year.Id], ct) ?? db.Add(new SurveyTold { ProjectYearId = work.Year.Id }).Entity;
        told.Tell(content);
        await db.MeasureOwn(work, [SurveyFigure.Measure], actor, at, ct);
    }
}
