namespace ComplaintService.Statistics;

/// <summary>What is counted of some complaints.</summary>
internal record StatisticsCounts
{
    public required int Received { get; init; }
    public required int Answered { get; init; }
    public required int Closed { get; init; }
    public required int Open { get; init; }
    public required int Overdue { get; init; }
    public required int Rejected { get; init; }
    public required int Merged { get; init; }
    public required int Reopened { get; init; }
    public required int Extended { get; init; }

    /// <summary>Answered for the first time by the first promise.</summary>
    public required int InTime { get; init; }

    /// <summary>Answered for the first time after the first promise, or not at all although it has passed.</summary>
    public required int Missed { get; init; }
    public required int Ratings { get; init; }
    public required int Satisfied { get; init; }

    /// <summary>Sum of the scores.</summary>
    public required int Score { get; init; }

    public static StatisticsCounts Sum(IEnumerable<StatisticsCounts> some)
    {
        var list = some as IReadOnlyCollection<StatisticsCounts> ?? [.. some];
        return new()
        {
            Received = list.Sum(one => one.Received),
            Answered = list.Sum(one => one.Answered),
            Closed = list.Sum(one => one.Closed),
            Open = list.Sum(one => one.Open),
            Overdue = list.Sum(one => one.Overdue),
            Rejected = list.Sum(one => one.Rejected),
            Merged = list.Sum(one => one.Merged),
            Reopened = list.Sum(one => one.Reopened),
            Extended = list.Sum(one => one.Extended),
            InTime = list.Sum(one => one.InTime),
            Missed = list.Sum(one => one.Missed),
            Ratings = list.Sum(one => one.Ratings),
            Satisfied = list.Sum(one => one.Satisfied),
            Score = list.Sum(one => one.Score),
        };
    }
}

/// <summary>The counts of one category, division, channel and month: what every other count is the sum of.</summary>
internal sealed record StatisticsCell : StatisticsCounts
{
    public required string Category { get; init; }
    public required string Division { get; init; }

    /// <summary>As it is stored.</summary>
    public required string Channel { get; init; }

    /// <summary><c>2026-10</c>.</summary>
    public required string Month { get; init; }

    public string Of(Dimension dimension) => dimension switch
    {
        Dimension.Category => Category,
        Dimension.Division => Division,
        Dimension.Channel => Channel,
        _ => Month,
    };
}

/// <summary>The counts of a village.</summary>
internal sealed record VillageCell : StatisticsCounts
{
    public required string Village { get; init; }
}

/// <summary>By what complaints are divided in the figures.</summary>
internal enum Dimension
{
    Category,
    Division,
    Channel,
    Month,
}
