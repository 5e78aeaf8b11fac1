namespace TrainingService.Learning;

/// <summary>What a test came to.</summary>
/// <param name="Right">How many answers were right.</param>
/// <param name="Percent">The same of 100, one decimal.</param>
/// <param name="Gain">After the event, for those who took both: points of 100 that it was better than before; else null.</param>
/// <param name="Wrong">After the event, what was answered wrong; before it null, because the same questions come again.</param>
public sealed record TestResult(int Right, int Questions, decimal Percent, bool Passed, decimal? Gain, IReadOnlyList<WrongAnswer>? Wrong)
{
    public static TestResult Of(CourseTest test, TestAnswer answer, TestAnswer? before) => new(
        answer.Right, answer.Questions, answer.Percent, answer.Passed,
        answer.Kind is TestKind.Post && before is not null ? answer.Percent - before.Percent : null,
        answer.Kind is TestKind.Post ? [.. test.Questions.Select((question, index) => (question, index)).Where(one => answer.Chosen[one.index] != one.question.Right).Select(one => WrongAnswer.Of(one.question, one.index, answer.Chosen[one.index]))] : null);
}

/// <summary>An answer that was wrong, or not given.</summary>
/// <param name="No">Of the question, from 1.</param>
/// <param name="Chosen">In words; null where none was chosen.</param>
/// <param name="Right">In words.</param>
public sealed record WrongAnswer(int No, string Question, string? Chosen, string Right)
{
    internal static WrongAnswer Of(Question question, int index, int? chosen) =>
        new(index + 1, question.Text, chosen is { } no ? question.Choices[no - 1] : null, question.Choices[question.Right - 1]);
}
