namespace ComplaintService.Statistics;

/// <summary>
/// What is counted of some complaints that were received in a fiscal year (by the day in Thailand), however they stand now. A duplicate
/// that was merged into another complaint counts as received and as merged; its answer is that of the other and is not counted twice.
/// <c>received = answered + merged + open</c>.
/// </summary>
public record Figures
{
    /// <summary>Complaints received, duplicates too.</summary>
    public required int Received { get; init; }

    /// <summary>Answered: resolved or rejected. Duplicates are not counted.</summary>
    public required int Answered { get; init; }

    /// <summary>Done with: closed after the answer, or as a duplicate.</summary>
    public required int Closed { get; init; }

    /// <summary>Nobody has answered yet.</summary>
    public required int Open { get; init; }

    /// <summary>Open and past the day promised now, an extension included. What waits for the complainant is not overdue.</summary>
    public required int Overdue { get; init; }

    /// <summary>Answered with a reason why nothing can be done here. They count as answered.</summary>
    public required int Rejected { get; init; }

    /// <summary>Duplicates of another complaint.</summary>
    public required int Merged { get; init; }

    /// <summary>Reopened by their author at least once.</summary>
    public required int Reopened { get; init; }

    /// <summary>Promised for a later day than at first.</summary>
    public required int Extended { get; init; }

    /// <summary>
    /// Percent, one decimal: answered by the day that was promised at first (15 calendar days from the day after receipt, or as the
    /// category's setting says; days of waiting for the complainant do not count) out of those that were answered or whose first promise
    /// has passed without an answer. Null when there is none. Plan project 3-02.
    /// </summary>
    public required decimal? WithinFifteenDaysPercent { get; init; }

    /// <summary>Calendar days from receipt to the first word that the complainant got, one decimal; null when nobody got any.</summary>
    public required decimal? MedianDaysToFirstAnswer { get; init; }

    /// <summary>Calendar days from receipt to the answer, one decimal; of a reopened one, to its last answer.</summary>
    public required decimal? MedianDaysToAnswer { get; init; }

    /// <summary>Calendar days from receipt to closing, one decimal.</summary>
    public required decimal? MedianDaysToClose { get; init; }

    public required Satisfaction Satisfaction { get; init; }
}

/// <summary>What complainants answered after the answer, each once.</summary>
/// <param name="Answers">How many answered.</param>
/// <param name="AverageScore">1 to 5, two decimals; null without answers, or when withheld.</param>
/// <param name="PercentSatisfied">Score 4 or 5, one decimal; null without answers, or when withheld. The plan's goal is 80.</param>
/// <param name="Withheld">So few answered that it would show what single people said: fewer than 5, or others could be computed from it.</param>
public sealed record Satisfaction(int Answers, decimal? AverageScore, decimal? PercentSatisfied, bool Withheld);

/// <summary>The figures of one category, division, channel or month.</summary>
public sealed record FiguresRow : Figures
{
    /// <summary>Code as in the other answers of this service; <c>none</c> where there is none; a month is <c>2026-10</c>.</summary>
    public required string Code { get; init; }

    /// <summary>In the reader's language.</summary>
    public required string Name { get; init; }
}
