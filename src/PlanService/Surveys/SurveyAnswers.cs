namespace PlanService.Surveys;

/// <summary>
/// All answers to a survey in one sealed row that is written anew with each answer, for the reasons of
/// <c>docs/decisions/0011-nameless-surveys.md</c>. Nothing of it is audited: an entry would say when each answer came.
/// </summary>
public sealed class SurveyAnswers
{
    public required Guid SurveyId { get; init; }

    /// <summary>See <see cref="SurveyVault"/>.</summary>
    public byte[] Sealed { get; internal set; } = [];
    public uint RowVersion { get; private set; }
}

/// <summary>A form that was answered: it is not answered twice. Who had it, nobody knows.</summary>
public sealed class AnsweredForm
{
    public required Guid SurveyId { get; init; }
    public required Guid Form { get; init; }
}

/// <summary>What is sealed, each list sorted by its content: their order tells nothing, and no comment stands beside its score.</summary>
public sealed record SurveyContent(IReadOnlyList<int> Scores, IReadOnlyList<string> Comments)
{
    /// <summary>4 and 5 are satisfied.</summary>
    private const int Satisfied = 4;

    public static SurveyContent Empty { get; } = new([], []);

    internal SurveyContent With(int score, string? comment) => new(
        [.. Scores.Append(score).Order()], [.. Comments.Concat(comment is null ? [] : [comment]).Order(StringComparer.Ordinal)]);

    /// <summary>Percent, two decimals; null below five answers.</summary>
    public static decimal? Percent(IReadOnlyCollection<int> scores) => scores.Count < ServiceDefaults.Values.SmallCounts.Smallest
        ? null
        : decimal.Round(scores.Count(score => score >= Satisfied) * 100m / scores.Count, 2);
}
