namespace ComplaintService.Statistics;

/// <summary>
/// What is counted of some complaints that were received in a fiscal year (by the day in Thailand), however they stand now. A duplicate
/// that was merged into another complaint counts as received and as merged; its answer is that of the other and is not counted twice.
/// <c>received = answered + merged + open</c>. Counts are null when they are withheld from the public;
/// medians and percentages also where there is nothing to compute them from, and medians of fewer than five are withheld everywhere.
/// </summary>
public record Figures
{
    /// <summary>Complaints received, duplicates too.</summary>
    public required int? Received { get; init; }

    /// <summary>Answered: resolved or rejected. Duplicates are not counted.</summary>
    public required int? Answered { get; init; }

    /// <summary>Done with: closed after the answer, or as a duplicate.</summary>
    public required int? Closed { get; init; }

    /// <summary>Nobody has answered yet, or not again since it was reopened.</summary>
    public required int? Open { get; init; }

    /// <summary>Open and past the day promised now, an extension included. What waits for the complainant is not overdue.</summary>
    public required int? Overdue { get; init; }

    /// <summary>Answered with a reason why nothing can be done here. They count as answered.</summary>
    public required int? Rejected { get; init; }

    /// <summary>Duplicates of another complaint.</summary>
    public required int? Merged { get; init; }

    /// <summary>Reopened by their author at least once.</summary>
    public required int? Reopened { get; init; }

    /// <summary>Promised for a later day than at first.</summary>
    public required int? Extended { get; init; }

    /// <summary>
    /// Percent, one decimal: answered by the day that was promised at first (15 calendar days from the day after receipt, or as the
    /// category's setting says; days of waiting for the complainant do not count) out of those that were answered or whose first promise
    /// has passed without an answer. Of a reopened one the first answer counts. Plan project 3-02.
    /// </summary>
    public required decimal? WithinFifteenDaysPercent { get; init; }

    /// <summary>Calendar days from receipt to the first word that the complainant got, one decimal.</summary>
    public required decimal? MedianDaysToFirstAnswer { get; init; }

    /// <summary>Calendar days from receipt to the answer, one decimal; of a reopened one, to its last answer.</summary>
    public required decimal? MedianDaysToAnswer { get; init; }

    /// <summary>Calendar days from receipt to closing, one decimal.</summary>
    public required decimal? MedianDaysToClose { get; init; }

    public required Satisfaction Satisfaction { get; init; }

    /// <summary>Some of these counts are withheld from the public: they are 1 to 4, or would tell one that is (docs/decisions/0009).</summary>
    public required bool Withheld { get; init; }

    internal static FiguresRow Of(StatisticsCounts counts, MedianDays? medians, Parts withheld)
    {
        if (counts.Received == 0 && !withheld.HasFlag(Parts.Received))
            withheld = Parts.None; // of nothing there is nothing to hide
        int? Count(Parts part, int count) => withheld.HasFlag(part) ? null : count;
        decimal? Days(double? days) => withheld.HasFlag(Parts.Received) || days is not { } number ? null : Math.Round((decimal)number, 1, MidpointRounding.AwayFromZero);
        return new()
        {
            Code = "",
            Name = "",
            Received = Count(Parts.Received, counts.Received),
            Answered = Count(Parts.Answers, counts.Answered),
            Closed = Count(Parts.Closed, counts.Closed),
            Open = Count(Parts.Answers, counts.Open),
            Overdue = Count(Parts.Overdue, counts.Overdue),
            Rejected = Count(Parts.Rejected, counts.Rejected),
            Merged = Count(Parts.Answers, counts.Merged),
            Reopened = Count(Parts.Reopened, counts.Reopened),
            Extended = Count(Parts.Extended, counts.Extended),
            WithinFifteenDaysPercent = withheld.HasFlag(Parts.Answers) ? null : Percent(counts.InTime, counts.InTime + counts.Missed),
            MedianDaysToFirstAnswer = Days(medians?.FirstAnswer),
            MedianDaysToAnswer = Days(medians?.Answer),
            MedianDaysToClose = Days(medians?.Close),
            Satisfaction = Satisfaction.Of(counts, withheld),
            Withheld = (withheld & ~Parts.Scores) != Parts.None,
        };
    }

    internal static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero);
}

/// <summary>What complainants answered after the answer, each once.</summary>
/// <param name="Answers">How many answered; null when that is withheld.</param>
/// <param name="AverageScore">1 to 5, two decimals; null without answers, or when withheld.</param>
/// <param name="PercentSatisfied">Score 4 or 5, one decimal; null without answers, or when withheld. The plan's goal is 80.</param>
/// <param name="Withheld">So few answered that it would show what single people said: fewer than 5, or others could be computed from it.</param>
public sealed record Satisfaction(int? Answers, decimal? AverageScore, decimal? PercentSatisfied, bool Withheld)
{
    internal static Satisfaction Of(StatisticsCounts counts, Parts withheld)
    {
        var (answers, hidesNumber) = (counts.Ratings, withheld.HasFlag(Parts.Raters));
        if (withheld.HasFlag(Parts.Scores) && (answers > 0 || hidesNumber))
            return new(hidesNumber ? null : answers, null, null, true);
        return new(answers, answers == 0 ? null : Math.Round((decimal)counts.Score / answers, 2, MidpointRounding.AwayFromZero), Figures.Percent(counts.Satisfied, answers), false);
    }
}

/// <summary>The figures of one category, division, channel or month.</summary>
public sealed record FiguresRow : Figures
{
    /// <summary>Code as in the other answers of this service; <c>none</c> where there is none; a month is <c>2026-10</c>.</summary>
    public required string Code { get; init; }

    /// <summary>In the reader's language.</summary>
    public required string Name { get; init; }
}
