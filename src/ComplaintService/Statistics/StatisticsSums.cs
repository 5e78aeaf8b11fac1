using ComplaintService.Complaints;
using ComplaintService.Settings;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Statistics;

/// <summary>Adds cells up to figures.</summary>
internal sealed class StatisticsSums(
    FiscalYear year, DateOnly today, StatisticsFilter filter, Withholding withholding, IReadOnlyList<StatisticsCell> cells, IReadOnlyList<MedianDays> medians)
{
    public YearStatistics Of(IReadOnlyList<Category> categories, StatisticsCounts total) => new(Figures.Of(total, medians.FirstOrDefault(median => median.IsOfAll), withholding.OfTotal))
    {
        FiscalYear = year,
        AsOf = today,
        ByCategory = Rows(Dimension.Category, categories.Where(category => category.IsOffered || Has(Dimension.Category, category.Code)).Select(category => (category.Code, category.Code, category.Name))),
        ByDivision = Rows(Dimension.Division, Divisions.All.Select(division => division.Value).Append(StatisticsFilter.None).Where(code => Has(Dimension.Division, code))
            .Select(code => (code, code, StatisticsWords.Division(code)))),
        ByChannel = Rows(Dimension.Channel, Enum.GetValues<Channel>().Where(channel => Has(Dimension.Channel, channel.ToString()))
            .Select(channel => (channel.ToString(), Words.Of(channel), ComplaintWords.Name(channel)))),
        ByMonth = Rows(Dimension.Month, StatisticsFilter.MonthsOf(year).Select(first => (StatisticsFilter.CodeOf(first), StatisticsFilter.CodeOf(first), StatisticsWords.Month(first)))),
    };

    private bool Has(Dimension dimension, string key) => cells.Any(cell => cell.Of(dimension) == key);

    /// <summary>Of the dimension that is filtered by, one row.</summary>
    private List<FiguresRow> Rows(Dimension dimension, IEnumerable<(string Key, string Code, string Name)> values)
    {
        if (!withholding.IsDivided)
            return [];
        var byKey = cells.ToLookup(cell => cell.Of(dimension));
        var wanted = filter.Dimensions.Where(set => set.Dimension == dimension).Select(set => set.Key).ToList();
        return
        [
            .. values.Where(value => wanted.Count == 0 || wanted.Contains(value.Key)).Select(value => Figures.Of(
                StatisticsCounts.Sum(byKey[value.Key]), medians.FirstOrDefault(median => median.Of(dimension) == value.Key), withholding.OfRows(dimension, value.Key))
                with { Code = value.Code, Name = value.Name }),
        ];
    }
}
