namespace PlanService.Import;

/// <summary>How a table was saved as text.</summary>
internal static class TableLayout
{
    public enum Kind
    {
        /// <summary>Each cell begins with a tab at the start of a line; more lines of it follow without tab.</summary>
        CellALine,

        /// <summary>Each row is a line with tabs between its cells; a cell with several paragraphs breaks the line.</summary>
        RowALine,

        /// <summary>No tabs: one value a line, column by column within each row.</summary>
        ValueALine,
    }

    public static Kind Of(MatrixHeader header, IReadOnlyList<Line> lines)
    {
        int leading = 0, inner = 0;
        foreach (var line in lines.Where(line => line.Raw.Contains('\t')))
        {
            if (line.Raw.LastIndexOf('\t') == 0)
                leading++;
            else if (line.Raw.Trim(' ', '\t').Contains('\t'))
                inner++;
        }

        return leading > inner && leading >= header.Columns.Count ? Kind.CellALine
            : inner > 0 ? Kind.RowALine
            : Kind.ValueALine;
    }

    /// <summary>The rows of a table saved row by row, as cells.</summary>
    public static IEnumerable<List<Cell>> Rows(MatrixHeader header, IReadOnlyList<Line> lines)
    {
        var full = header.Columns.Count - 1;
        var row = new List<Line>();
        var tabs = 0;
        foreach (var line in lines.Where(line => line.Raw.Trim().Length > 0 || line.Raw.Contains('\t')))
        {
            var inLine = line.Raw.Count(c => c == '\t');
            var begins = tabs >= full && (inLine > 0 || BeginsRow(line))
                || inLine >= full
                || tabs + inLine > full + 1
                || tabs >= header.Years.Count && BeginsRow(line)
                || row.Count > 0 && MatrixRow.IsTotalText(line.Text.Trim());
            if (begins && row.Count > 0)
            {
                yield return TableCells.Read(row);
                row = [];
                tabs = 0;
            }

            row.Add(line);
            tabs += inLine;
        }

        if (row.Count > 0)
            yield return TableCells.Read(row);
    }

    private static bool BeginsRow(Line line) =>
        line.Text.StartsWith("มิติ", StringComparison.Ordinal) || MatrixRow.IsTotalText(line.Text)
        || Numbering.Split(line.Text) is { } item && !item.Text.StartsWith("โครงการ", StringComparison.Ordinal);
}
