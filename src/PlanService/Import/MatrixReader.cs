namespace PlanService.Import;

/// <summary>
/// Reads the matrix: dimension → mission → objectives → projects → an amount a year → remark. It may run over many pages, each
/// with the header again, or be one table for each dimension with the dimension as its title.
/// </summary>
internal static class MatrixReader
{
    /// <param name="regions">The lines from a header (or the title before it) to the next part of the document; sheets may lie between two regions.</param>
    public static MatrixText Read(Lines lines, IEnumerable<(int Start, int End)> regions)
    {
        var matrix = new MatrixText();
        foreach (var region in regions)
            Read(lines, region, matrix);
        return matrix;
    }

    private static void Read(Lines lines, (int Start, int End) region, MatrixText matrix)
    {
        var starts = Headers(lines, region);
        for (var i = 0; i < starts.Count; i++)
        {
            var header = MatrixHeader.At(lines, starts[i])!;
            if (header.Years.Count == 0)
                header = header with { Columns = WithYears(header), Years = matrix.Years.Count > 0 ? matrix.Years : [0] };
            foreach (var year in header.Years.Where(year => year > 0 && !matrix.Years.Contains(year)))
                matrix.Years.Add(year);
            if (Title(lines, starts[i], i == 0 ? region.Start : starts[i - 1]) is { } title)
                Begin(matrix, Whole(title));
            var end = i + 1 < starts.Count ? EndBefore(lines, starts[i + 1], starts[i]) : region.End;
            foreach (var row in MatrixRows.Read(header, [.. Enumerable.Range(starts[i], end - starts[i]).Select(at => lines[at])]))
                Add(matrix, row);
        }
    }

    private static List<int> Headers(Lines lines, (int Start, int End) region)
    {
        var starts = new List<int>();
        for (var i = region.Start; i < region.End; i++)
        {
            if (MatrixHeader.At(lines, i) is null)
                continue;
            starts.Add(i);
            i = Math.Max(i, MatrixHeader.EndOf(lines, i) - 1);
        }

        return starts;
    }

    private static List<MatrixColumn> WithYears(MatrixHeader header)
    {
        var columns = header.Columns.ToList();
        var at = columns.FindIndex(column => column is MatrixColumn.Remark or MatrixColumn.Total or MatrixColumn.Responsible);
        columns.Insert(at < 0 ? columns.Count : at, MatrixColumn.Year);
        return columns;
    }

    /// <summary>"มิติที่ 1 การสร้าง…" on a line of its own above the table.</summary>
    private static Line? Title(Lines lines, int header, int after)
    {
        for (var i = header - 1; i >= Math.Max(after, header - 8); i--)
        {
            var text = lines[i].Text;
            if (text.StartsWith("มิติ", StringComparison.Ordinal) && Numbering.SplitDimension(text) is { Number: not null, Name.Length: > 0 } && !lines[i].Raw.Contains('\t'))
                return lines[i];
        }

        return null;
    }

    private static int EndBefore(Lines lines, int next, int start) =>
        Title(lines, next, start) is { } title ? title.Number - 1 : next;

    private static List<Piece> Whole(Line line) => [new Piece(line, line.Text)];

    private static void Add(MatrixText matrix, MatrixRow row)
    {
        if (matrix.GrandTotal is not null)
        {
            matrix.Rest.AddRange(row.Pieces);
            return;
        }

        if (row.IsTotal)
        {
            if (row.IsGrandTotal || matrix.Dimensions.Count == 0 || matrix.Dimensions[^1].Subtotal is not null)
                matrix.GrandTotal = row;
            else if (SubtotalOf(matrix, row) is { } dimension)
                dimension.Subtotal = row;
            return;
        }

        if (!row.Dimension.IsBlank)
            Begin(matrix, row.Dimension.Pieces);
        if (matrix.Dimensions.Count == 0)
            matrix.Dimensions.Add(new MatrixDimension { Number = 1, Name = "" });
        matrix.Rest.AddRange(row.Rest.SelectMany(cell => cell.Pieces));

        var block = new MatrixBlock { Row = row };
        block.Items.AddRange(OutlineItem.In(row.Mission.Pieces.Concat(row.Objective.Pieces)));
        MatrixProjects.Read(row, block);
        if (block.Items.Count > 0 || block.Projects.Count > 0 || block.Unplaced.Count > 0)
            matrix.Dimensions[^1].Blocks.Add(block);
    }

    private static MatrixDimension? SubtotalOf(MatrixText matrix, MatrixRow row)
    {
        var digits = ThaiNumbers.ToArabic(row.Pieces.First().Text).FirstOrDefault(char.IsAsciiDigit);
        return matrix.Dimensions.FirstOrDefault(dimension => digits != default && dimension.Number == digits - '0' && dimension.Subtotal is null)
            ?? matrix.Dimensions[^1];
    }

    private static void Begin(MatrixText matrix, List<Piece> pieces)
    {
        var text = string.Join(' ', pieces.Select(piece => piece.Text));
        var (number, name) = Numbering.SplitDimension(text);
        var current = matrix.Dimensions.LastOrDefault();
        // The cell goes on after a page break, with or without its number, often marked (ต่อ).
        if (current is not null && (number == current.Number || number is null && Similarity.Of(current.Name, name) > 0.6 || name.Trim('(', ')') == "ต่อ"))
            return;
        var dimension = new MatrixDimension { Number = number ?? (current?.Number ?? 0) + 1, Name = name };
        dimension.Pieces.AddRange(pieces);
        matrix.Dimensions.Add(dimension);
    }
}
