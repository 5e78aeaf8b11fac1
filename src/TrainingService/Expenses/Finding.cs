namespace TrainingService.Expenses;

public enum FindingSeverity
{
    /// <summary>The money can't be asked for like this.</summary>
    Error,

    /// <summary>Worth a look.</summary>
    Warning,
}

/// <summary>Something about an expense line that is not as the rules have it. Nothing is repaired by itself.</summary>
/// <param name="Line">Number of the line.</param>
/// <param name="Code"><c>wrong-amount</c>, <c>over-ceiling</c>, <c>exception-waiting</c>, <c>fewer-people</c>.</param>
/// <param name="Right">Baht: the amount that the numbers give, or the most that the rule allows.</param>
public sealed record Finding(int Line, string Code, FindingSeverity Severity, string Thai, string English, decimal? Right)
{
    public string Text => WebUi.Language.T(Thai, English);
}
