using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>Medians of one value of one dimension, and of how many complaints each is; all four null for the whole.</summary>
internal sealed record MedianDays
{
    public string? Category { get; init; }
    public string? Division { get; init; }
    public string? Channel { get; init; }
    public string? Month { get; init; }
    public double? FirstAnswer { get; init; }
    public int FirstAnswers { get; init; }
    public double? Answer { get; init; }
    public int Answers { get; init; }
    public double? Close { get; init; }
    public int Closings { get; init; }

    public string? Of(Dimension dimension) => dimension switch
    {
        Dimension.Category => Category,
        Dimension.Division => Division,
        Dimension.Channel => Channel,
        _ => Month,
    };

    /// <summary>Without those of fewer complaints than <see cref="SmallCounts.Smallest"/>: such a median is somebody's own case, or nearly.</summary>
    public MedianDays ForThePublic() => this with
    {
        FirstAnswer = FirstAnswers < SmallCounts.Smallest ? null : FirstAnswer,
        Answer = Answers < SmallCounts.Smallest ? null : Answer,
        Close = Closings < SmallCounts.Smallest ? null : Close,
    };

    public bool IsOfAll => (Category, Division, Channel, Month) == (null, null, null, null);
}
