using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components.Forms;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Learning.Surveys;

/// <summary>A survey in a form: of a participant, or of staff who type one in from paper.</summary>
public sealed class SurveyPaper
{
    public List<Row> Answers { get; set => field = value ?? []; } = []; // a form in which none is left maps to null

    [StringLength(SurveyAnswer.LongestComment)]
    public string? Comment { get; set; }

    /// <summary>Of the survey whose questions were shown.</summary>
    public int? Version { get; set; }

    /// <summary>As many rows as questions; of other questions than those that are shown now, none is answered.</summary>
    internal void Fit(CourseSurvey survey)
    {
        if (Version != survey.Version)
            Answers.Clear();
        Version = survey.Version;
        while (Answers.Count < survey.Questions.Count)
            Answers.Add(new());
        Answers.RemoveRange(survey.Questions.Count, Answers.Count - survey.Questions.Count);
    }

    internal IReadOnlyList<int?> Read() => [.. Answers.Select(row => row.Answer)];

    /// <summary>What stands against it, each answer at its place; what belongs to none is returned.</summary>
    internal ServiceDefaults.Problems.Refusal? Show(Objection objection, EditContext form)
    {
        var rest = objection;
        foreach (var (row, index) in Answers.Select((row, index) => (row, index)))
        {
            if (objection.Others.Prepend(objection).Any(one => one.Field == FormattableString.Invariant($"answers[{index}]")))
            {
                form.RefuseAt(row, nameof(Row.Answer), T($"ข้อ {index + 1} ยังไม่ได้ตอบ", $"Question {index + 1} is not answered"));
                rest = null;
            }
        }

        return rest?.ShowIn(form);
    }

    public sealed class Row
    {
        /// <summary>Always posted, so that rows without an answer are not lost.</summary>
        public int No { get; set; }
        public int? Answer { get; set; }
    }
}
