namespace ComplaintService.Measures;

/// <summary>
/// What is counted of a year's complaints of a category. Each change of a complaint that moves a count adds a row with the difference, in the
/// transaction that changes it, whoever does (<see cref="Data.TallyRules"/>): the sums cost the same however many complaints there are, and
/// no change waits for another. Rows are added up from time to time (<see cref="Tallies"/>).
/// </summary>
/// <remarks>The same figures as the statistics count (<see cref="Statistics.StatisticsCounts"/>); a duplicate counts in none but <see cref="Received"/>.</remarks>
public sealed class ComplaintTally
{
    public long Id { get; init; }

    /// <summary>Buddhist era, of the day of receipt.</summary>
    public required int FiscalYear { get; init; }
    public required string Category { get; init; }
    public required int Received { get; init; }
    public required int Answered { get; init; }

    /// <summary>Answered for the first time by the first promise, and after it; what is not answered although it has passed is counted when it is asked for.</summary>
    public required int InTime { get; init; }
    public required int Late { get; init; }
    public required int Ratings { get; init; }

    /// <summary>Rated 4 or 5.</summary>
    public required int Satisfied { get; init; }

    /// <summary>Found to be founded (มีมูล).</summary>
    public required int Founded { get; init; }
}
