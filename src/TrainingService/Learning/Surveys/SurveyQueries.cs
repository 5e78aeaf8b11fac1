using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

namespace TrainingService.Learning.Surveys;

/// <summary>Which questions a survey asks, and who may answer them.</summary>
internal static class SurveyQueries
{
    /// <summary>The survey of a course in use; the usual one where it has none of its own.</summary>
    public static async Task<CourseSurvey> NewestSurvey(this TrainingDb db, string course, SurveyKind kind, CancellationToken ct) =>
        await db.CourseSurveys.AsNoTracking().Where(survey => survey.Course == course && survey.Kind == kind).OrderByDescending(survey => survey.Version).FirstOrDefaultAsync(ct)
            ?? CourseSurvey.Usual(course, kind);

    /// <summary>The survey that these answers are to.</summary>
    public static async Task<CourseSurvey> SurveyOf(this TrainingDb db, SurveyAnswers answers, CancellationToken ct) => answers.Version == 0
        ? CourseSurvey.Usual(answers.Course, answers.Kind)
        : await db.CourseSurveys.AsNoTracking().SingleAsync(survey => survey.Course == answers.Course && survey.Kind == answers.Kind && survey.Version == answers.Version, ct);

    /// <summary>The survey that an event keeps, or as long as nobody answered the one in use.</summary>
    public static async Task<CourseSurvey> SurveyOf(this TrainingDb db, TrainingEvent one, SurveyKind kind, CancellationToken ct) =>
        await db.SurveyAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.EventId == one.Id && row.Kind == kind, ct) is { } answers
            ? await db.SurveyOf(answers, ct)
            : await db.NewestSurvey(one.Course, kind, ct);

    /// <summary>Heads that were there in at least one session; of a group the most of any session.</summary>
    public static async Task<int> Attended(this TrainingDb db, Guid eventId, CancellationToken ct) => await db.Attendance.Where(row => row.EventId == eventId)
        .GroupBy(row => row.EnrolmentId).Select(rows => (int?)rows.Max(row => row.Heads)).SumAsync(ct) ?? 0;

    /// <summary>When the follow-up of an event opens; null as long as it has no day.</summary>
    public static async Task<DateTimeOffset?> FollowUpFrom(this TrainingDb db, TrainingEvent one, CancellationToken ct) =>
        one.EndsAt?.AddDays(7 * await db.Courses.Where(course => course.Code == one.Course).Select(course => course.FollowUpWeeks).SingleAsync(ct));

    /// <summary>What stands against answers to a survey, whoever gives them.</summary>
    public static async Task<Refusal?> AgainstSurvey(this TrainingDb db, TrainingEvent one, SurveyKind kind, DateTimeOffset now, CancellationToken ct)
    {
        if (LearningRefusals.AgainstAnswers(one) is { } refusal)
            return refusal;
        if (kind is SurveyKind.Satisfaction)
            return now < one.StartsAt ? EventRefusals.NotBegun(one) : null;
        return await db.FollowUpFrom(one, ct) is { } opens && now < opens ? LearningRefusals.FollowUpOpensOn(ThaiCalendar.DayInBangkok(opens)) : null;
    }

    /// <summary>The same, and what stands against the answer of one person.</summary>
    public static async Task<Refusal?> AgainstSurvey(this TrainingDb db, TrainingEvent one, Enrolment who, SurveyKind kind, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.AgainstSurvey(one, kind, now, ct) is { } refusal)
            return refusal;
        if (who.Status is not EnrolmentStatus.Enrolled)
            return LearningRefusals.NotEnrolled;
        if (kind is SurveyKind.FollowUp && !await db.Attendance.AnyAsync(row => row.EnrolmentId == who.Id, ct))
            return LearningRefusals.DidNotAttend;
        return await db.SurveysGiven.AnyAsync(given => given.EventId == one.Id && given.Kind == kind && given.EnrolmentId == who.Id, ct) ? LearningRefusals.AlreadyAnswered : null;
    }
}
