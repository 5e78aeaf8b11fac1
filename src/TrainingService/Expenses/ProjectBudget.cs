namespace TrainingService.Expenses;

/// <summary>What the plan service said last of a project's money in a year: for people to see what remains, never to decide. The plan decides.</summary>
public sealed class ProjectBudget
{
    public required string ProjectCode { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Baht that may be spent in the year; null until the plan told it.</summary>
    public decimal? Budget { get; private set; }

    /// <summary>Baht that are neither spent nor held.</summary>
    public decimal Remaining { get; private set; }

    /// <summary>When that was so.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>What is older than something already heard changes nothing.</summary>
    internal void Hear(decimal? budget, decimal remaining, DateTimeOffset at)
    {
        if (at < AsOf)
            return;
        (Budget, Remaining, AsOf) = (budget ?? Budget, remaining, at);
    }
}
