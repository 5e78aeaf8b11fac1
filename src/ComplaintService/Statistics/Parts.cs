using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>The figures of a row that are shown or withheld together: within the row one would tell another.</summary>
[Flags]
internal enum Parts
{
    None = 0,

    /// <summary>Without it nothing of the row is shown.</summary>
    Received = 1,

    /// <summary>Answered, duplicates and open, which add up to what was received, and the percentage in time.</summary>
    Answers = 1 << 1,
    Closed = 1 << 2,
    Overdue = 1 << 3,
    Extended = 1 << 4,
    Rejected = 1 << 5,
    Reopened = 1 << 6,

    /// <summary>How satisfied people were.</summary>
    Scores = 1 << 7,

    /// <summary>How many of them said so.</summary>
    Raters = 1 << 8,

    /// <summary>What single people did or were told; the others are what the office did.</summary>
    OfPeople = Rejected | Reopened | Scores | Raters,
    All = (1 << 9) - 1,
}

internal static class PartCounts
{
    /// <summary>The counts behind each part, what was received first.</summary>
    public static IReadOnlyList<(Parts Part, IReadOnlyList<Func<StatisticsCounts, int>> Counts)> Of { get; } =
    [
        (Parts.Received, [counts => counts.Received]),
        (Parts.Answers, [counts => counts.Answered, counts => counts.Merged, counts => counts.Open, counts => counts.InTime, counts => counts.Missed]),
        (Parts.Closed, [counts => counts.Closed]),
        (Parts.Overdue, [counts => counts.Overdue]),
        (Parts.Extended, [counts => counts.Extended]),
        (Parts.Rejected, [counts => counts.Rejected]),
        (Parts.Reopened, [counts => counts.Reopened]),
        (Parts.Scores, [counts => counts.Ratings]),
        (Parts.Raters, [counts => counts.Ratings]),
    ];

    /// <summary>The parts in which something is 1 to 4.</summary>
    public static Parts Small(StatisticsCounts counts)
    {
        if (SmallCounts.IsSmall(counts.Received))
            return Parts.All;
        return Of.Where(part => part.Counts.Any(count => SmallCounts.IsSmall(count(counts)))).Aggregate(Parts.None, (parts, part) => parts | part.Part);
    }

    /// <summary>What is withheld of rows whose sums are public.</summary>
    /// <param name="among">The other parts are published as they are.</param>
    public static Dictionary<string, Parts> Withheld(IReadOnlyDictionary<string, StatisticsCounts> rows, Parts among)
    {
        var withheld = rows.Keys.ToDictionary(key => key, _ => Parts.None);
        foreach (var (part, counts) in Of.Where(one => among.HasFlag(one.Part)))
        {
            foreach (var key in counts.SelectMany(count => SmallCounts.Withheld([.. rows.Select(row => (row.Key, count(row.Value)))])))
                withheld[key] |= part is Parts.Received ? Parts.All : part;
        }

        return withheld;
    }
}
