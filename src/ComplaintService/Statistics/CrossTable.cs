using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>
/// A year's complaints by two dimensions at once, of which the sums of all rows and columns are public. What is withheld is chosen by
/// rectangles, as in the hypercube method of official statistics (Handbook on Statistical Disclosure Control, chapter 4): with a small
/// count go three more, so that the four are the corners of a rectangle. Two of them could be larger by as much as the other two are
/// smaller, and no public sum would tell. So at least two are missing in its row and in its column.
/// </summary>
internal sealed class CrossTable
{
    /// <summary>How many more values than its own a small count should possibly have.</summary>
    private const int Span = SmallCounts.Smallest - 1;

    private readonly string[] rows;
    private readonly string[] columns;
    private readonly StatisticsCounts[,] counts;
    private readonly Parts[,] withheld;

    public CrossTable(IReadOnlyList<StatisticsCell> cells, Dimension one, Dimension other)
    {
        var byKeys = cells.ToLookup(cell => (cell.Of(one), cell.Of(other)));
        rows = [.. cells.Select(cell => cell.Of(one)).Distinct().Order(StringComparer.Ordinal)];
        columns = [.. cells.Select(cell => cell.Of(other)).Distinct().Order(StringComparer.Ordinal)];
        (counts, withheld) = (new StatisticsCounts[rows.Length, columns.Length], new Parts[rows.Length, columns.Length]);
        foreach (var (row, column) in All)
            (counts[row, column], withheld[row, column]) = (StatisticsCounts.Sum(byKeys[(rows[row], columns[column])]), Parts.OfPeople);
        foreach (var (part, counted) in PartCounts.Of.Where(of => !Parts.OfPeople.HasFlag(of.Part)))
        {
            foreach (var count in counted)
                Withhold(part, count);
        }
    }

    /// <summary>Each pair of values with its counts, and what is withheld of them.</summary>
    public IEnumerable<(string One, string Other, StatisticsCounts Counts, Parts Withheld)> Cells =>
        All.Select(at => (rows[at.Row], columns[at.Column], counts[at.Row, at.Column], withheld[at.Row, at.Column]));

    private IEnumerable<(int Row, int Column)> All => Enumerable.Range(0, rows.Length).SelectMany(row => Enumerable.Range(0, columns.Length).Select(column => (row, column)));

    private void Withhold(Parts part, Func<StatisticsCounts, int> count)
    {
        foreach (var (row, column) in All.Where(at => SmallCounts.IsSmall(count(counts[at.Row, at.Column]))))
        {
            withheld[row, column] |= Hidden(part);
            var (hides, (far, room)) = (part, Opposite(row, column, part, count));
            // Where too few complaints stand otherwise than these, it must be possible that they are other complaints.
            if (room < Span && part is not Parts.Received && Opposite(row, column, Parts.Received, count) is var other && other.Room > room)
                (hides, far, room) = (Parts.Received, other.Far, other.Room);
            if (room == 0)
                continue; // the public sums alone tell it
            foreach (var (r, c) in (ReadOnlySpan<(int, int)>)[(row, column), (row, far.Column), (far.Row, column), far])
                withheld[r, c] |= Hidden(hides);
        }
    }

    private static Parts Hidden(Parts part) => part is Parts.Received ? Parts.All : part;

    /// <summary>The corner that gives the count most room, and of those the one that takes least from the reader.</summary>
    /// <param name="part">Of which the corners are withheld: without what was received nobody knows how many of them there are.</param>
    private ((int Row, int Column) Far, int Room) Opposite(int row, int column, Parts part, Func<StatisticsCounts, int> count)
    {
        (((int Row, int Column) Far, int Room) best, var least) = (default, 0);
        foreach (var far in All.Where(at => at.Row != row && at.Column != column))
        {
            var (one, other, beside, beneath) = (counts[row, column], counts[far.Row, far.Column], counts[row, far.Column], counts[far.Row, column]);
            int More(StatisticsCounts cell) => part is Parts.Received ? int.MaxValue : cell.Received - count(cell);
            var fewer = Math.Min(Math.Min(count(one), count(other)), Math.Min(More(beside), More(beneath)));
            var more = Math.Min(Math.Min(count(beside), count(beneath)), Math.Min(More(one), More(other)));
            int Cost(int r, int c) => withheld[r, c].HasFlag(part) ? 0 : counts[r, c].Received;
            var (room, cost) = (Math.Min(fewer + more, Span), Cost(far.Row, far.Column) + Cost(row, far.Column) + Cost(far.Row, column));
            if (room > best.Room || (room == best.Room && cost < least))
                (best, least) = ((far, room), cost);
        }

        return best;
    }
}
