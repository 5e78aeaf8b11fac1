namespace PlanService.Import;

/// <summary>
/// Reads a matrix of which nothing is left but its values, one a line: labels, then the first year's amounts of all projects of
/// the row, the second year's, and so on, then the remark.
/// </summary>
internal static class FlattenedMatrix
{
    public static List<MatrixRow> Read(MatrixHeader header, IReadOnlyList<Line> lines)
    {
        var rows = new List<MatrixRow>();
        var row = new MatrixRow { Dimension = new Cell(), Mission = new Cell(), Project = new Cell(), Remark = new Cell() };
        var amounts = new List<Piece>();
        var dimension = 0;

        void Finish()
        {
            if (!row.Pieces.Any() && amounts.Count == 0)
                return;
            Spread(header, row, amounts);
            rows.Add(row);
            row = new MatrixRow { Dimension = new Cell(), Mission = new Cell(), Project = new Cell(), Remark = new Cell() };
            amounts = [];
        }

        var visible = lines.Where(line => !line.IsBlank && !PageMarks.Is(line.Text) && !MatrixHeader.IsHeaderText(line.Text)).ToList();
        for (var i = 0; i < visible.Count; i++)
        {
            var piece = new Piece(visible[i], visible[i].Text);
            var item = Numbering.Split(piece.Text);
            var next = i + 1 < visible.Count ? Numbering.Split(visible[i + 1].Text)?.Number : null;
            var isFull = amounts.Count > 0 && amounts.Count >= header.Years.Count * Projects(row);
            if (ThaiNumbers.LooksLikeAmount(piece.Text) && (item is null || item.Value.Text.Length == 0) && !(isFull && ThaiNumbers.SaysNoBudget(piece.Text)))
            {
                amounts.Add(piece);
            }
            else if (MatrixRow.IsTotalText(piece.Text))
            {
                Finish();
                row.Dimension.Pieces.Add(piece);
            }
            else if (BeginsDimension(piece.Text, dimension, next))
            {
                Finish();
                dimension = Numbering.SplitDimension(piece.Text).Number ?? dimension + 1;
                row.Dimension.Pieces.Add(piece);
            }
            else if (item is { Number.Level: > 1 })
            {
                if (amounts.Count > 0 || !row.Project.IsBlank)
                    Finish();
                row.Mission.Pieces.Add(piece);
            }
            else if (item is not null || Kinds.Of(piece.Text) is not null && !(isFull && IsNumbered(row)))
            {
                if (amounts.Count > 0)
                    Finish();
                row.Project.Pieces.Add(piece);
            }
            else if (amounts.Count > 0)
            {
                row.Remark.Pieces.Add(piece);
            }
            else
            {
                // A text that goes on from the line before.
                var cell = !row.Project.IsBlank ? row.Project : !row.Mission.IsBlank ? row.Mission : !row.Dimension.IsBlank ? row.Dimension : row.Mission;
                cell.Pieces.Add(piece);
            }
        }

        Finish();
        return rows;
    }

    private static bool BeginsDimension(string text, int current, ItemNumber? next)
    {
        var (number, name) = Numbering.SplitDimension(text);
        if (text.StartsWith("มิติ", StringComparison.Ordinal))
            return number is not null;
        return number == current + 1 && Kinds.Of(name) is null && Numbering.Split(text) is { Number.Level: 1 }
            && next is { Level: > 1 } && next.Parts[0] == number;
    }

    private static bool IsNumbered(MatrixRow row) => row.Project.Pieces.Any(piece => Numbering.Split(piece.Text) is not null);

    private static int Projects(MatrixRow row) => Math.Max(1, row.Project.Pieces.Count(piece =>
        Numbering.Split(piece.Text) is not null || !IsNumbered(row) && Kinds.Of(piece.Text) is not null));

    private static void Spread(MatrixHeader header, MatrixRow row, List<Piece> amounts)
    {
        var projects = Projects(row);
        for (var year = 0; year < header.Years.Count; year++)
        {
            var cell = new Cell();
            cell.Pieces.AddRange(amounts.Skip(year * projects).Take(projects));
            row.Years.Add(cell);
        }

        var rest = new Cell();
        rest.Pieces.AddRange(amounts.Skip(header.Years.Count * projects));
        if (!rest.IsBlank)
            row.Rest.Add(rest);
    }
}
