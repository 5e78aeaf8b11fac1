namespace ComplaintService.Statistics;

/// <summary>The counts of one category, division, channel and month: what every other count is the sum of.</summary>
internal sealed record StatisticsCell
{
    public required string Category { get; init; }
    public required string Division { get; init; }
    public required string Channel { get; init; }

    /// <summary>1 is October.</summary>
    public required int Month { get; init; }
    public required int Received { get; init; }
    public required int Answered { get; init; }
    public required int Closed { get; init; }
    public required int Open { get; init; }
    public required int Overdue { get; init; }
    public required int Rejected { get; init; }
    public required int Merged { get; init; }
    public required int Reopened { get; init; }
    public required int Extended { get; init; }

    /// <summary>Answered by the first promise.</summary>
    public required int InTime { get; init; }

    /// <summary>Unanswered, and the first promise has passed.</summary>
    public required int Late { get; init; }
    public required int Ratings { get; init; }
    public required int Satisfied { get; init; }

    /// <summary>Sum of the scores.</summary>
    public required int Score { get; init; }
}

/// <summary>Medians of one value of one dimension; all four null for the whole.</summary>
internal sealed record MedianDays
{
    public string? Category { get; init; }
    public string? Division { get; init; }
    public string? Channel { get; init; }
    public int? Month { get; init; }
    public double? FirstAnswer { get; init; }
    public double? Answer { get; init; }
    public double? Close { get; init; }
}
