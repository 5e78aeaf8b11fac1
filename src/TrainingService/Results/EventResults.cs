using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TrainingService.Data;
using TrainingService.Learning;
using TrainingService.Learning.Surveys;
using TrainingService.People;

namespace TrainingService.Results;

/// <summary>
/// What came of an event: on its page, in the report, in the answer to its completion and in what the plan is told. Heads count, not rows.
/// Percentages 0–100 with one decimal; null where there is nothing to count.
/// </summary>
/// <param name="Enrolled">Heads with a place; null where nobody enrolled.</param>
/// <param name="Attended">Heads that were there in at least one session; of a group the most of any session.</param>
/// <param name="Passed">People who passed the test after the event.</param>
/// <param name="AverageGain">Of those who took both tests: points of 100 that the second was better than the first.</param>
/// <param name="SatisfactionPercent">Of the answers of the satisfaction survey, those that are satisfied.</param>
public sealed record EventResults(int? Enrolled, int? Attended, decimal? AttendancePercent, int? Passed, decimal? AverageGain, decimal? SatisfactionPercent)
{
    public static async Task<EventResults> Of(TrainingDb db, Guid eventId, CancellationToken ct)
    {
        var enrolled = await db.Enrolments.Where(one => one.EventId == eventId && one.Status == EnrolmentStatus.Enrolled).SumAsync(one => (int?)one.Heads, ct) ?? 0;
        if (enrolled == 0)
            return new(null, null, null, null, null, null);
        var attended = await db.Attendance.Where(row => row.EventId == eventId)
            .GroupBy(row => row.EnrolmentId).Select(rows => (int?)rows.Max(row => row.Heads)).SumAsync(ct) ?? 0;
        var (passed, gain) = await LearningResults.Of(db, eventId, ct);
        return new(enrolled, attended, Percent(attended, enrolled), passed, gain, await SurveyFigures.PercentOf(db, db.GetService<SurveyVault>(), eventId, SurveyKind.Satisfaction, ct));
    }

    /// <summary>0–100 with one decimal.</summary>
    public static decimal Percent(decimal part, decimal whole) => Math.Round(part / whole * 100, 1, MidpointRounding.AwayFromZero);
}
