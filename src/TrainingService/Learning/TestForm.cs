using System.ComponentModel.DataAnnotations;
using System.Globalization;
using WebUi;

namespace TrainingService.Learning;

/// <summary>A course's test in a form. Each question shows room for six choices; those that stay empty are left out.</summary>
public sealed class TestForm
{
    [Required, Range(1, 100)]
    public int? PassPercent { get; set; } = CourseTest.UsualPass;

    public List<Row> Questions { get; set => field = value ?? []; } = []; // a form in which none is left maps to null

    /// <summary>The button that adds, moves or removes a question; null for the one that saves.</summary>
    public string? Do { get; set; }

    /// <summary>The version that was shown; 0 where there was none.</summary>
    public int? Seen { get; set; }

    internal static TestForm Of(CourseTest? test) => new()
    {
        PassPercent = test?.PassPercent ?? CourseTest.UsualPass,
        Questions = [.. (test?.Questions ?? []).Select(Row.Of).DefaultIfEmpty(new Row())],
        Seen = test?.Version ?? 0,
    };

    internal void Rearrange()
    {
        Questions.Rearrange(Do, "questions", CourseTest.MostQuestions);
        if (Do?.Split(' ') is not ["up" or "down", "questions", var no] || !int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            return;
        var (from, to) = (at - 1, Do.StartsWith("up", StringComparison.Ordinal) ? at - 2 : at);
        if (from < 0 || to < 0 || from >= Questions.Count || to >= Questions.Count)
            return;
        var (moved, other) = (new Row(), new Row());
        moved.Take(Questions[from]);
        other.Take(Questions[to]);
        Questions[to].Take(moved);
        Questions[from].Take(other);
    }

    /// <summary>As the API would take it; questions of which nothing was filled are left out.</summary>
    internal WriteTest.Request Read()
    {
        Questions.RemoveAll(row => row.IsEmpty);
        return new([.. Questions.Select(row => new QuestionGiven(row.Text, row.Choices, row.Right))], PassPercent!.Value);
    }

    internal Dictionary<string, IReadOnlyList<object>> Lists => new() { ["questions"] = Questions };

    /// <summary>What is wrong with the choices of a question stands at the first of them.</summary>
    internal static Objection AtFields(Objection objection) => Objection.To(objection.Others.Prepend(objection)
        .Select(one => one.Field?.EndsWith(".choices", StringComparison.Ordinal) is true ? one with { Field = one.Field[..^1] + "1" } : one))!;

    /// <summary>Choices are six properties and no list: each field keeps the name under which it is posted.</summary>
    public sealed class Row : IRow<Row>
    {
        public string? Text { get; set; }
        public string? Choice1 { get; set; }
        public string? Choice2 { get; set; }
        public string? Choice3 { get; set; }
        public string? Choice4 { get; set; }
        public string? Choice5 { get; set; }
        public string? Choice6 { get; set; }
        public int? Right { get; set; }

        internal string?[] Choices => [Choice1, Choice2, Choice3, Choice4, Choice5, Choice6];

        internal bool IsEmpty => Choices.Append(Text).All(string.IsNullOrWhiteSpace);

        internal static Row Of(Question question) => new()
        {
            Text = question.Text,
            Choice1 = question.Choices.ElementAtOrDefault(0),
            Choice2 = question.Choices.ElementAtOrDefault(1),
            Choice3 = question.Choices.ElementAtOrDefault(2),
            Choice4 = question.Choices.ElementAtOrDefault(3),
            Choice5 = question.Choices.ElementAtOrDefault(4),
            Choice6 = question.Choices.ElementAtOrDefault(5),
            Right = question.Right,
        };

        public void Take(Row other) =>
            (Text, Choice1, Choice2, Choice3, Choice4, Choice5, Choice6, Right) =
            (other.Text, other.Choice1, other.Choice2, other.Choice3, other.Choice4, other.Choice5, other.Choice6, other.Right);
    }
}
