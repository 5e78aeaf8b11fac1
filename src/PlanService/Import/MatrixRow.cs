namespace PlanService.Import;

/// <summary>A row of the matrix; a cell may hold several missions, objectives, projects and amounts, one a line.</summary>
internal sealed class MatrixRow
{
    public Cell Dimension { get; set; } = Cell.Empty;
    public Cell Mission { get; set; } = Cell.Empty;
    public Cell Objective { get; set; } = Cell.Empty;
    public Cell Project { get; set; } = Cell.Empty;
    public List<Cell> Years { get; } = [];
    public Cell Total { get; set; } = Cell.Empty;
    public Cell Remark { get; set; } = Cell.Empty;
    public Cell Responsible { get; set; } = Cell.Empty;

    /// <summary>Cells that fit no column; their text must not be lost.</summary>
    public List<Cell> Rest { get; } = [];

    public IEnumerable<Piece> Pieces =>
        new[] { Dimension, Mission, Objective, Project }.Concat(Years).Concat([Total, Remark, Responsible]).Concat(Rest).SelectMany(cell => cell.Pieces);

    /// <summary>A row of a subtotal or total: "รวมมิติที่ 1", "รวมทั้งสิ้น".</summary>
    public bool IsTotal => Pieces.FirstOrDefault().Text is { } first && IsTotalText(first);

    public bool IsGrandTotal => IsTotal && Tidying.Squash(Pieces.First().Text) is var text
        && !text.StartsWith("รวมมิติ", StringComparison.Ordinal) && !text.StartsWith("รวมภารกิจ", StringComparison.Ordinal)
        && (text.Contains("ทั้งสิ้น", StringComparison.Ordinal) || text.Contains("ทั้งหมด", StringComparison.Ordinal)
            || text.Contains("ทุกมิติ", StringComparison.Ordinal) || text.Contains("มิติ", StringComparison.Ordinal) && text.Any(char.IsDigit) && text.Contains('-'));

    public static bool IsTotalText(string text) => text.StartsWith("รวม", StringComparison.Ordinal) && text.Length < 60
        && Tidying.Squash(text) is var squashed
        && (squashed.Length <= 8 || squashed.StartsWith("รวมมิติ", StringComparison.Ordinal) || squashed.StartsWith("รวมทั้ง", StringComparison.Ordinal)
            || squashed.StartsWith("รวมจำนวน", StringComparison.Ordinal) || squashed.StartsWith("รวมงบ", StringComparison.Ordinal)
            || squashed.StartsWith("รวมโครงการ", StringComparison.Ordinal) || squashed.StartsWith("รวมภารกิจ", StringComparison.Ordinal)
            || squashed.StartsWith("รวมทุกมิติ", StringComparison.Ordinal) || squashed.StartsWith("รวมเป็น", StringComparison.Ordinal)
            || squashed.StartsWith("รวม4มิติ", StringComparison.Ordinal));

    /// <summary>Puts cells into the columns of the header, one for one.</summary>
    public static MatrixRow FromColumns(MatrixHeader header, IReadOnlyList<Cell> cells)
    {
        var row = new MatrixRow();
        for (var i = 0; i < header.Columns.Count; i++)
            row.Put(header.Columns[i], i < cells.Count ? cells[i] : Cell.Empty);
        row.Rest.AddRange(cells.Skip(header.Columns.Count).Where(cell => !cell.IsBlank));
        return row;
    }

    private void Put(MatrixColumn column, Cell cell)
    {
        switch (column)
        {
            case MatrixColumn.Dimension: Dimension = cell; break;
            case MatrixColumn.Mission: Mission = cell; break;
            case MatrixColumn.Objective: Objective = cell; break;
            case MatrixColumn.Project: Project = cell; break;
            case MatrixColumn.Year: Years.Add(cell); break;
            case MatrixColumn.Total: Total = cell; break;
            case MatrixColumn.Remark: Remark = cell; break;
            case MatrixColumn.Responsible: Responsible = cell; break;
            case MatrixColumn.Number: break;
        }
    }
}
