namespace PlanService.Import;

/// <summary>
/// Cuts the cells of a table into rows. A row is as long as the header, except where merged cells make it shorter (subtotals,
/// a dimension's own row); the years' cells, which hold nothing but amounts, show where a row really begins.
/// </summary>
internal static class MatrixRows
{
    public static List<MatrixRow> Read(MatrixHeader header, IReadOnlyList<Line> lines) =>
        TableLayout.Of(header, lines) switch
        {
            TableLayout.Kind.CellALine => Cut(header, TableCells.Read(lines)),
            TableLayout.Kind.RowALine => TableLayout.Rows(header, lines).SelectMany(cells => Cut(header, cells)).ToList(),
            _ => FlattenedMatrix.Read(header, lines),
        };

    private static List<MatrixRow> Cut(MatrixHeader header, List<Cell> cells)
    {
        var rows = new List<MatrixRow>();
        // A table begins with its header: blank cells before it are tabs at the start of its line.
        var i = cells.Count > 0 && cells[0].IsBlank && cells.FindIndex(cell => !cell.IsBlank) is var first and >= 0
            && MatrixHeader.IsHeaderText(cells[first].Text) ? first : 0;
        while (i < cells.Count)
        {
            var (length, isRegular) = LengthOfRow(header, cells, i);
            var row = cells.GetRange(i, length);
            i += length;
            if (row.All(cell => cell.IsBlank) || IsHeader(row))
                continue;
            rows.Add(isRegular ? MatrixRow.FromColumns(header, row) : Irregular(header, row));
        }

        return rows;
    }

    /// <summary>A single heading may be the name of something, except a year.</summary>
    private static bool IsHeader(List<Cell> row) =>
        row.All(cell => cell.IsBlank || MatrixHeader.IsHeaderText(cell.Text))
        && (row.Count(cell => !cell.IsBlank) > 1 || row.Any(cell => MatrixHeader.IsYear(cell.Text)));

    private static (int Length, bool IsRegular) LengthOfRow(MatrixHeader header, List<Cell> cells, int start)
    {
        var full = header.Columns.Count;
        var left = cells.Count - start;
        if (left >= full && IsHeader(cells.GetRange(start, full)))
            return (full, true);
        var labels = header.Columns.TakeWhile(column => column != MatrixColumn.Year).Count();
        for (var missing = 0; missing < labels; missing++)
        {
            var first = cells.Skip(start).Take(labels - missing).FirstOrDefault(cell => !cell.IsBlank);
            if (missing > 0 && (first is null || !MatrixRow.IsTotalText(first.Text)))
                break;
            if (AreAmounts(header, cells, start + labels - missing) && !IsAmount(cells, start + labels - missing - 1))
                return (Math.Min(full - missing, left), missing == 0 && left >= full);
        }

        if (IsDimension(cells[start]))
            return (1, false);
        // Nothing fits here: everything up to the next place where a row fits.
        for (var length = 1; length < Math.Min(full * 2, left); length++)
            if (AreAmounts(header, cells, start + length + labels) && !IsAmount(cells, start + length + labels - 1)
                && cells[start + length + labels].Pieces.Count > 0)
                return (length, false);
        return (Math.Min(full, left), false);
    }

    private static bool AreAmounts(MatrixHeader header, List<Cell> cells, int start)
    {
        for (var i = start; i < start + header.Years.Count; i++)
            if (i < 0 || i >= cells.Count || !cells[i].Pieces.All(piece => piece.Text.Split(' ').All(ThaiNumbers.LooksLikeAmount) || ThaiNumbers.LooksLikeAmount(piece.Text)))
                return false;
        return true;
    }

    private static bool IsAmount(List<Cell> cells, int i) =>
        i >= 0 && i < cells.Count && !cells[i].IsBlank && cells[i].Pieces.All(piece => ThaiNumbers.LooksLikeAmount(piece.Text));

    private static bool IsDimension(Cell cell) => cell.Pieces.FirstOrDefault().Text is { } text
        && text.StartsWith("มิติ", StringComparison.Ordinal) && Numbering.SplitDimension(text).Number is not null;

    /// <summary>A row with merged cells: what its cells say tells where they belong.</summary>
    private static MatrixRow Irregular(MatrixHeader header, List<Cell> cells)
    {
        var row = new MatrixRow();
        foreach (var cell in cells.Where(cell => !cell.IsBlank))
        {
            var amounts = cell.Pieces.All(piece => ThaiNumbers.LooksLikeAmount(piece.Text));
            if (amounts && row.Years.Count < header.Years.Count)
                row.Years.Add(cell);
            else if (amounts && row.Years.Count > 0)
                row.Rest.Add(cell);
            else if (row.Years.Count > 0 && row.Remark.IsBlank)
                row.Remark = cell;
            else if (IsDimension(cell) || MatrixRow.IsTotalText(cell.Text) && row.Dimension.IsBlank)
                row.Dimension = cell;
            else if (Numbering.Split(cell.Pieces[0].Text) is { Number.Level: > 1 } && row.Mission.IsBlank)
                row.Mission = cell;
            else if (row.Project.IsBlank)
                row.Project = cell;
            else
                row.Rest.Add(cell);
        }

        while (row.Years.Count < header.Years.Count)
            row.Years.Add(Cell.Empty);
        return row;
    }
}
