namespace TrainingService.Learning.Surveys;

/// <summary>
/// All answers to a survey of an event: one row, encrypted, written anew with each answer. It tells who wrote last by no more than its
/// transaction, and nothing of those before; see <c>docs/decisions/0011-nameless-surveys.md</c>.
/// </summary>
public sealed class SurveyAnswers
{
    public required Guid EventId { get; init; }
    public required SurveyKind Kind { get; init; }

    /// <summary>The course and the version of its survey that was answered.</summary>
    public required string Course { get; init; }
    public required int Version { get; init; }

    /// <summary>See <see cref="SurveyVault"/>.</summary>
    public byte[] Sealed { get; internal set; } = [];
    public uint RowVersion { get; private set; }
}

/// <summary>What is sealed: each list sorted by its content, so that their order tells nothing.</summary>
/// <param name="Answers">One list of numbers for each who answered, in the order of the questions.</param>
/// <param name="Comments">Apart from the numbers: nobody's comment stands beside their marks.</param>
public sealed record SurveyContent(IReadOnlyList<IReadOnlyList<int>> Answers, IReadOnlyList<string> Comments)
{
    public static SurveyContent Empty { get; } = new([], []);

    /// <summary>With one more of each; nobody can tell which.</summary>
    internal SurveyContent With(IReadOnlyList<int> answers, string? comment) => new(
        [.. Answers.Append(answers).OrderBy(one => string.Join(' ', one), StringComparer.Ordinal)],
        [.. Comments.Concat(comment is null ? [] : [comment]).Order(StringComparer.Ordinal)]);
}
