using ComplaintService.Complaints;
using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>
/// Complaints of a fiscal year: all of them, those of one month, category, division or channel, or of two of these at once;
/// <see cref="All"/> stands for what is not told apart. What is withheld is null. By more at once nearly every count would be.
/// </summary>
/// <param name="Month"><c>2026-10</c>: of receipt.</param>
/// <param name="Withheld">Something of this row is withheld.</param>
public sealed record OpenDataRow(
    string Month, string Category, string Division, string Channel,
    int? Received, int? Answered, int? Merged, int? Open, int? Closed, int? AnsweredInTime, int? Overdue, int? Rejected, bool Withheld)
{
    /// <summary>The other codes have no such word.</summary>
    public const string All = "all";

    /// <summary>The rows of a year, the coarsest first. Pairs of which there was none are left out.</summary>
    internal static IReadOnlyList<OpenDataRow> Of(IReadOnlyList<StatisticsCell> year)
    {
        var rows = new List<OpenDataRow> { Row(StatisticsCounts.Sum(year), Parts.None) };
        foreach (var dimension in Withholding.Dimensions)
        {
            var withheld = Withholding.OfRowsBy(dimension, year);
            rows.AddRange(year.GroupBy(cell => cell.Of(dimension)).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Row(StatisticsCounts.Sum(group), withheld[group.Key], (dimension, group.Key))));
        }

        foreach (var (one, other) in Withholding.Dimensions.SelectMany(one => Withholding.Dimensions.Where(other => one < other).Select(other => (one, other))))
        {
            rows.AddRange(new CrossTable(year, one, other).Cells.Where(cell => cell.Counts.Received > 0 || cell.Withheld.HasFlag(Parts.Received))
                .Select(cell => Row(cell.Counts, cell.Withheld, (one, cell.One), (other, cell.Other))));
        }

        return rows;
    }

    private static OpenDataRow Row(StatisticsCounts counts, Parts withheld, params ReadOnlySpan<(Dimension Dimension, string Key)> keys)
    {
        var codes = Withholding.Dimensions.ToDictionary(dimension => dimension, _ => All);
        foreach (var (dimension, key) in keys)
            codes[dimension] = dimension is Dimension.Channel ? Words.Of(Enum.Parse<Channel>(key)) : key;
        var figures = Figures.Of(counts, null, withheld);
        return new(
            codes[Dimension.Month], codes[Dimension.Category], codes[Dimension.Division], codes[Dimension.Channel],
            figures.Received, figures.Answered, figures.Merged, figures.Open, figures.Closed, figures.Answered is null ? null : counts.InTime, figures.Overdue, figures.Rejected,
            figures is not { Received: not null, Answered: not null, Closed: not null, Overdue: not null, Rejected: not null });
    }
}
