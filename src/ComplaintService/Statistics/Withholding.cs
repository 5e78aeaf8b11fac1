using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>What an answer does not show.</summary>
/// <param name="OfTotal">Of the complaints that are counted, together.</param>
/// <param name="IsDivided">Whether they are shown by category, division, channel and month.</param>
/// <param name="OfRows">Of a row by dimension and key.</param>
internal sealed record Withholding(Parts OfTotal, bool IsDivided, Func<Dimension, string, Parts> OfRows)
{
    /// <summary>Everything is shown: to staff who may read the complaints themselves.</summary>
    public static Withholding Nothing { get; } = new(Parts.None, true, (_, _) => Parts.None);

    /// <summary>Nothing is shown.</summary>
    private static Withholding Everything { get; } = new(Parts.All, false, (_, _) => Parts.All);

    public static IReadOnlyList<Dimension> Dimensions { get; } = Enum.GetValues<Dimension>();

    /// <summary>
    /// What the public is not shown. Of a whole year by one dimension it sees what the office did as it is; by two dimensions at once what
    /// <see cref="CrossTable"/> leaves, and no more dimensions at once; of a village the sums alone.
    /// </summary>
    /// <param name="year">All cells of the year.</param>
    /// <param name="villages">All villages of the year; needed for a filter by village alone.</param>
    public static Withholding FromThePublic(StatisticsFilter filter, IReadOnlyList<StatisticsCell> year, IReadOnlyList<VillageCell> villages)
    {
        if (filter.HasVillage)
            return filter.Count == 1 ? Everything with { OfTotal = OfVillages(villages).GetValueOrDefault(filter.Village!) } : Everything;
        return filter.Dimensions switch
        {
            [] => OfYear(year),
            [var (dimension, key)] => OfOne(dimension, key, year),
            [var one, var other] => Everything with
            {
                OfTotal = new CrossTable(year, one.Dimension, other.Dimension).Cells.FirstOrDefault(cell => (cell.One, cell.Other) == (one.Key, other.Key)).Withheld,
            },
            _ => Everything,
        };
    }

    /// <summary>Rows of one dimension of the whole year: the counts of what the office did are published, as the plan and the integrity assessment ask.</summary>
    public static Dictionary<string, Parts> OfRowsBy(Dimension dimension, IReadOnlyList<StatisticsCell> year) =>
        PartCounts.Withheld(year.GroupBy(cell => cell.Of(dimension)).ToDictionary(group => group.Key, StatisticsCounts.Sum), Parts.OfPeople & ~Parts.Raters);

    private static Withholding OfYear(IReadOnlyList<StatisticsCell> year)
    {
        var rows = Dimensions.ToDictionary(dimension => dimension, dimension => OfRowsBy(dimension, year));
        return new(SmallCounts.IsSmall(year.Sum(cell => cell.Ratings)) ? Parts.Scores : Parts.None, true, (dimension, key) => rows[dimension].GetValueOrDefault(key));
    }

    /// <summary>The total is a row of the year. 1 to 4 are withheld all the same, so that whoever filters meets one rule.</summary>
    private static Withholding OfOne(Dimension dimension, string key, IReadOnlyList<StatisticsCell> year)
    {
        var total = OfRowsBy(dimension, year).GetValueOrDefault(key) | PartCounts.Small(StatisticsCounts.Sum(year.Where(cell => cell.Of(dimension) == key)));
        var rows = Dimensions.Where(other => other != dimension).ToDictionary(other => other, other =>
            new CrossTable(year, dimension, other).Cells.Where(cell => cell.One == key).ToDictionary(cell => cell.Other, cell => cell.Withheld));
        return new(total, true, (other, row) => other == dimension ? total : rows[other].GetValueOrDefault(row));
    }

    private static Dictionary<string, Parts> OfVillages(IReadOnlyList<VillageCell> villages) =>
        PartCounts.Withheld(villages.ToDictionary(cell => cell.Village, StatisticsCounts (cell) => cell), Parts.All);
}
