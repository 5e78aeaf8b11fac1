using ComplaintService.Corruption.Figures;

namespace ComplaintService.Tests.Corruption;

/// <summary>What the public may be told of a year, proven by trying every small one.</summary>
public sealed class ToldYearTests
{
    [Fact]
    public void A_count_of_one_to_four_follows_from_nothing_that_is_told()
    {
        // Everything that a year of up to eighteen reports can look like, by what is told of it.
        var byTold = new Dictionary<string, HashSet<int>[]>();
        foreach (var cells in Years(cells: 6, most: 18))
        {
            var known = Told(cells);
            if (!byTold.TryGetValue(known, out var possible))
                byTold[known] = possible = [.. Counts(cells).Select(_ => new HashSet<int>())];
            foreach (var (place, count) in Counts(cells).Index())
                possible[place].Add(count);
        }

        foreach (var (known, possible) in byTold)
            Assert.DoesNotContain(possible, counts => counts.Count == 1 && counts.Single() is >= 1 and <= 4);
        Assert.True(byTold.Count > 100); // it does tell something
    }

    [Fact]
    public void While_a_half_runs_none_looks_like_some()
    {
        foreach (var later in new int[][] { [0, 0, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0], [0, 0, 0, 2, 1, 1] })
            Assert.DoesNotContain(new ToldYear(First(later), Second(later), true, false).Half(2).Received.Count, new int?[] { 0, 1, 2, 3, 4 });
        Assert.Null(new ToldYear(new(7, 0, 0), new(0, 0, 0), true, false).Half(1).Received.Count); // the year less this half would tell that nothing came since
        Assert.Equal(7, new ToldYear(new(7, 0, 0), new(0, 0, 0), true, false).Received.Count);
    }

    [Fact]
    public void Large_counts_are_told_in_full()
    {
        var year = new ToldYear(new(5, 6, 7), new(8, 9, 0), true, true);
        Assert.Equal((35, 13, 15, 7), (year.Received.Count, year.Of(one => one.Received).Count, year.Of(one => one.InProgress).Count, year.Of(one => one.Done).Count));
        Assert.Equal((18, 5, 6, 7), (year.Half(1).Received.Count, year.Half(1).Waiting.Count, year.Half(1).InProgress.Count, year.Half(1).Done.Count));
        Assert.Equal((17, 8, 9, 0), (year.Half(2).Received.Count, year.Half(2).Waiting.Count, year.Half(2).InProgress.Count, year.Half(2).Done.Count));
    }

    private static Standing First(int[] cells) => new(cells[0], cells[1], cells[2]);

    private static Standing Second(int[] cells) => new(cells[3], cells[4], cells[5]);

    private static string Told(int[] cells)
    {
        var told = new ToldYear(First(cells), Second(cells), true, true);
        return string.Join('|', told.Received.Count, told.Of(one => one.Received).Count, told.Of(one => one.InProgress).Count, told.Of(one => one.Done).Count, told.Half(1), told.Half(2));
    }

    /// <summary>Every count that must not follow: cells, halves, states and the year.</summary>
    private static int[] Counts(int[] cells) =>
        [.. cells, First(cells).All, Second(cells).All, cells[0] + cells[3], cells[1] + cells[4], cells[2] + cells[5], cells.Sum()];

    private static IEnumerable<int[]> Years(int cells, int most) => cells == 0
        ? [[]]
        : Enumerable.Range(0, most + 1).SelectMany(first => Years(cells - 1, most - first).Select(rest => (int[])[first, .. rest]));
}
