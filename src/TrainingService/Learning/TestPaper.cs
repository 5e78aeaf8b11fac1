using Microsoft.AspNetCore.Components.Forms;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Learning;

/// <summary>A test in a form: of a participant, or of staff who type one in from paper.</summary>
public sealed class TestPaper
{
    public List<Row> Answers { get; set => field = value ?? []; } = []; // a form in which none is left maps to null

    /// <summary>Of the test whose questions were shown.</summary>
    public int? Version { get; set; }

    /// <summary>The questions that were named as unanswered, as numbers; sent once more like that, they count as wrong.</summary>
    public string? Named { get; set; }

    /// <summary>Whose paper it is.</summary>
    public string? Enrolment { get; set; }

    /// <summary>As many rows as questions; of other questions than those that are shown now, none is answered.</summary>
    internal void Fit(CourseTest test)
    {
        if (Version != test.Version)
            Answers.Clear();
        Version = test.Version;
        while (Answers.Count < test.Questions.Count)
            Answers.Add(new());
        Answers.RemoveRange(test.Questions.Count, Answers.Count - test.Questions.Count);
    }

    internal IReadOnlyList<int?> Read() => [.. Answers.Select(row => row.Choice)];

    /// <summary>Names the unanswered questions, each at its place; false when there is none, or these were named before.</summary>
    internal bool NamesUnanswered(EditContext form)
    {
        var unanswered = Answers.Select((row, index) => (row, index)).Where(one => one.row.Choice is null).ToList();
        var named = string.Join(' ', unanswered.Select(one => FormattableString.Invariant($"{one.index + 1}")));
        if (unanswered.Count == 0 || named == Named)
            return false;
        Named = named;
        foreach (var (row, index) in unanswered)
            form.RefuseAt(row, nameof(Row.Choice), T($"ข้อ {index + 1} ยังไม่ได้ตอบ ถ้าไม่ทราบคำตอบ กดส่งอีกครั้ง จะนับเป็นข้อผิด", $"Question {index + 1} is not answered. If you don't know, send again: it counts as wrong"));
        return true;
    }

    public sealed class Row
    {
        /// <summary>Always posted, so that rows without a choice are not lost.</summary>
        public int No { get; set; }
        public int? Choice { get; set; }
    }
}
