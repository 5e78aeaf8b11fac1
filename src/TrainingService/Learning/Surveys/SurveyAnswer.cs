using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Values;
using WebUi;

namespace TrainingService.Learning.Surveys;

/// <summary>One answer to a survey, by code or from paper.</summary>
public abstract record SurveyAnswer
{
    public const int LongestComment = 1000;

    /// <summary>1 to 5 for each question, or 1 (yes) and 0 (no); none may be missing.</summary>
    [Required]
    public IReadOnlyList<int?> Answers { get; init; } = [];

    /// <summary>In own words; it is shown to staff and may name nobody.</summary>
    [StringLength(LongestComment)]
    public string? Comment { get; init; }

    /// <summary>Of the survey that was read; another one by now is refused.</summary>
    public int? Version { get; init; }

    internal string? CommentText => PlainText.Of(Comment);

    internal Objection? Against(CourseSurvey survey)
    {
        if (Answers.Count != survey.Questions.Count)
            return Objection.To("answers", $"ส่งคำตอบให้ครบ {survey.Questions.Count} ข้อ", $"Send {survey.Questions.Count} answers");
        return Objection.To(Answers.Zip(survey.Questions).Select((pair, index) => (pair, index)).Where(one => one.pair.First is not { } answer || !one.pair.Second.Takes(answer))
            .Select(one => one.pair.Second.YesNo
                ? Objection.To(Field(one.index), $"ข้อ {one.index + 1} ตอบ 1 (ใช่) หรือ 0 (ไม่ใช่)", $"Question {one.index + 1} takes 1 (yes) or 0 (no)")
                : Objection.To(Field(one.index), $"ข้อ {one.index + 1} ให้คะแนน 1 ถึง 5", $"Question {one.index + 1} takes 1 to 5")));
    }

    private static string Field(int index) => FormattableString.Invariant($"answers[{index}]");
}
