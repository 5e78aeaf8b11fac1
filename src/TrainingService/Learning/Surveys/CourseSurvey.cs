using ServiceDefaults.Audit;

namespace TrainingService.Learning.Surveys;

/// <summary>
/// A survey of a course as it was written once; whoever writes it anew adds a version, and an event keeps the one that its first answer met.
/// </summary>
public sealed class CourseSurvey : IAudited
{
    public const int MostQuestions = 20;

    public string Course { get; private set; } = "";
    public SurveyKind Kind { get; private set; }

    /// <summary>From 1; the highest is the one in use. 0 is the usual one of a course that has none of its own.</summary>
    public int Version { get; private set; }

    /// <summary>Every question is answered; the last one is the headline: satisfied on the whole, or applies what was learned.</summary>
    public List<SurveyQuestion> Questions { get; private set; } = [];
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The question whose good answers make the percentage that the plan is told.</summary>
    public int Headline => Questions.Count - 1;

    internal static CourseSurvey Of(string course, SurveyKind kind, int version, IEnumerable<SurveyQuestion> questions, DateTimeOffset now) =>
        new() { Course = course, Kind = kind, Version = version, Questions = [.. questions], WrittenAt = now };

    /// <summary>What a course asks that a division added and wrote no survey for.</summary>
    internal static CourseSurvey Usual(string course, SurveyKind kind) =>
        Of(course, kind, 0, kind is SurveyKind.Satisfaction ? UsualSurveys.Satisfaction : UsualSurveys.FollowUp("ท่านได้นำความรู้จากการอบรมไปใช้แล้ว"), default);
}
