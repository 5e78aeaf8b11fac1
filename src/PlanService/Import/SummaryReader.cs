using System.Text.RegularExpressions;

namespace PlanService.Import;

internal sealed class SummaryDimension
{
    public required int Number { get; init; }
    public required string Name { get; init; }
    public required Piece Piece { get; init; }
    public List<OutlineItem> Items { get; } = [];
    public Piece? Total { get; set; }
    public Piece? TotalLabel { get; set; }
}

internal sealed class SummaryText
{
    public Line? Title { get; set; }
    public List<SummaryDimension> Dimensions { get; } = [];
    public Piece? GrandTotal { get; set; }
    public Piece? GrandTotalLabel { get; set; }
}

/// <summary>
/// Reads the table of how many projects there are: framework, objectives, number. Saved column by column, the counts of a
/// mission follow its objectives, the mission's own first; saved row by row, each count follows its objective.
/// </summary>
internal static class SummaryReader
{
    private static readonly Regex Count = new(@"^([0-9๐-๙]{1,4}|[-–—])( ?(โครงการ|กิจกรรม|มาตรการ)(/(โครงการ|กิจกรรม|มาตรการ))*)?$", RegexOptions.NonBacktracking);
    private static readonly Regex Header = new(@"^(กรอบ(การจัดทำ)?แผน|วัตถุประสงค์|จำนวน|โครงการ|กิจกรรม|มาตรการ|มิติ|ภารกิจ(ตามมิติ)?|[/() ])+$", RegexOptions.NonBacktracking);

    public static bool IsTitle(Line line) => Tidying.Squash(line.Text) is { Length: < 120 } text
        && (text.StartsWith("ตารางสรุปจำนวน", StringComparison.Ordinal) || text.StartsWith("สรุปจำนวนโครงการ", StringComparison.Ordinal)
            || text.StartsWith("บัญชีสรุปจำนวน", StringComparison.Ordinal) || text.StartsWith("กรอบการจัดทำแผน", StringComparison.Ordinal));

    public static SummaryText Read(Lines lines, (int Start, int End) region)
    {
        var summary = new SummaryText { Title = lines[region.Start] };
        var counts = new List<(Piece Piece, OutlineItem? After)>();
        var block = new List<OutlineItem>();
        Piece? total = null;
        foreach (var piece in Enumerable.Range(region.Start, region.End - region.Start).SelectMany(i => Pieces(lines[i])))
        {
            if (Count.IsMatch(piece.Text))
            {
                if (total is not { } label)
                    counts.Add((piece, block.LastOrDefault()));
                else if (IsGrand(label.Text))
                    (summary.GrandTotalLabel, summary.GrandTotal, total) = (label, piece, null);
                else if (summary.Dimensions.Count > 0)
                    (summary.Dimensions[^1].TotalLabel, summary.Dimensions[^1].Total, total) = (label, piece, null);
                continue;
            }

            if (MatrixRow.IsTotalText(piece.Text))
            {
                Place(block, counts);
                total = piece;
                continue;
            }

            if (summary.GrandTotal is not null)
                break;
            var (number, name) = Numbering.SplitDimension(piece.Text);
            if (Header.IsMatch(piece.Text))
                continue;
            if (number is not null && piece.Text.StartsWith("มิติ", StringComparison.Ordinal))
            {
                Place(block, counts);
                if (summary.Dimensions.All(dimension => dimension.Number != number))
                    summary.Dimensions.Add(new SummaryDimension { Number = number.Value, Name = name, Piece = piece });
                continue;
            }

            foreach (var item in OutlineItem.In([piece]))
            {
                if (item.Number is { Level: > 1 } && summary.Dimensions.Count > 0)
                {
                    if (item.Number.Level == 2)
                        Place(block, counts);
                    block.Add(item);
                    summary.Dimensions[^1].Items.Add(item);
                }
                else if (block.Count > 0)
                {
                    block[^1].Text += " " + piece.Text;
                    block[^1].Pieces.Add(piece);
                }
            }
        }

        Place(block, counts);
        return summary;
    }

    private static IEnumerable<Piece> Pieces(Line line) =>
        line.Raw.Split('\t').Select(Tidied).Where(text => text.Length > 0 && !PageMarks.Is(text)).Select(text => new Piece(line, text));

    private static string Tidied(string column) => Tidying.Tidy(column);

    private static bool IsGrand(string label) => Tidying.Squash(label).StartsWith("รวมทั้ง", StringComparison.Ordinal);

    private static void Place(List<OutlineItem> block, List<(Piece Piece, OutlineItem? After)> counts)
    {
        // A count between items belongs to the item before it; counts after all items belong to them in order.
        var interleaved = counts.Any(count => count.After is not null && count.After != block[^1])
            || block.Count(item => item.Number!.Level == 3) == 1 && counts.Count == 1;
        for (var i = 0; i < counts.Count; i++)
        {
            if (interleaved)
                (counts[i].After ?? block[^1]).Count = counts[i].Piece;
            else if (i < block.Count)
                block[i].Count = counts[i].Piece;
        }

        block.Clear();
        counts.Clear();
    }
}
