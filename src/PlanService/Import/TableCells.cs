namespace PlanService.Import;

/// <summary>A table cell: its lines that are not blank.</summary>
internal sealed class Cell
{
    public static readonly Cell Empty = new();

    public List<Piece> Pieces { get; } = [];

    public bool IsBlank => Pieces.Count == 0;

    public string Text => string.Join(' ', Pieces.Select(piece => piece.Text));

    public override string ToString() => Text;
}

/// <summary>Splits lines at tabs into cells. A line that begins with no tab goes on in the cell before it.</summary>
internal static class TableCells
{
    public static List<Cell> Read(IEnumerable<Line> lines)
    {
        var cells = new List<Cell>();
        foreach (var line in lines)
        {
            var columns = line.Raw.Split('\t');
            for (var i = 0; i < columns.Length; i++)
            {
                if (i > 0 || cells.Count == 0)
                    cells.Add(new Cell());
                if (Tidying.Tidy(columns[i]) is { Length: > 0 } text && !PageMarks.Is(text))
                    cells[^1].Pieces.Add(new Piece(line, text));
            }
        }

        return cells;
    }
}
