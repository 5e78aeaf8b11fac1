using ServiceDefaults.Values;
using WebUi;

namespace TrainingService.Learning.Surveys;

/// <summary>A course's survey in a form.</summary>
public sealed class SurveyForm
{
    public List<Row> Questions { get; set => field = value ?? []; } = []; // a form in which none is left maps to null

    /// <summary>The button that adds or removes a question; null for the one that saves.</summary>
    public string? Do { get; set; }

    /// <summary>The version that was shown.</summary>
    public int? Seen { get; set; }

    internal static SurveyForm Of(CourseSurvey survey) => new()
    {
        Questions = [.. survey.Questions.Select(question => new Row { Text = question.Text, YesNo = question.YesNo })],
        Seen = survey.Version,
    };

    internal void Rearrange() => Questions.Rearrange(Do, "questions", CourseSurvey.MostQuestions);

    /// <summary>As the API would take it; questions without text are left out.</summary>
    internal WriteSurvey.Request Read()
    {
        Questions.RemoveAll(row => PlainText.Of(row.Text) is null);
        return new([.. Questions.Select(row => new WriteSurvey.QuestionGiven(row.Text, row.YesNo))]);
    }

    internal Dictionary<string, IReadOnlyList<object>> Lists => new() { ["questions"] = Questions };

    public sealed class Row : IRow<Row>
    {
        public string? Text { get; set; }
        public bool YesNo { get; set; }

        public void Take(Row other) => (Text, YesNo) = (other.Text, other.YesNo);
    }
}
