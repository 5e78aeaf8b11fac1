using DocumentFormat.OpenXml.Wordprocessing;
using static Documents.OfficialText;

namespace Documents;

/// <summary>How a cell continues the one above it.</summary>
public enum CellJoin
{
    None,

    /// <summary>The first of several rows that look like one cell.</summary>
    Begins,

    /// <summary>Belongs to the cell above; its text is not shown.</summary>
    Continues,
}

/// <summary>A cell of an <see cref="OfficialTable"/>: a paragraph a line.</summary>
public sealed record OfficialCell(IReadOnlyList<string> Lines)
{
    public OfficialCell(string text) : this([text])
    {
    }

    public static OfficialCell Empty { get; } = new("");

    /// <summary>Belongs to the cell above.</summary>
    public static OfficialCell Above { get; } = new("") { Join = CellJoin.Continues };

    /// <summary>An amount or a count.</summary>
    public static OfficialCell Number(string text) => new(text) { Align = Align.Right };

    public static OfficialCell Centred(string text) => new(text) { Align = Align.Centre };

    public Align Align { get; init; } = Align.Left;
    public bool IsBold { get; init; }
    public CellJoin Join { get; init; }

    /// <summary>How many columns the cell takes.</summary>
    public int Columns { get; init; } = 1;
}

/// <summary>
/// A table with borders whose header rows come again on each page. Rows don't break across pages unless they are taller than one.
/// </summary>
/// <param name="centimetres">The width of each column.</param>
/// <param name="halfPoints">The size of the text; 32 is 16 pt.</param>
public sealed class OfficialTable(IReadOnlyList<double> centimetres, int halfPoints = OfficialDocument.TextSize)
{
    private readonly List<TableRow> rows = [];

    public void Header(params IReadOnlyList<OfficialCell> cells) =>
        Add(cells.Select(cell => cell with { IsBold = true, Align = Align.Centre }), new TableRowProperties(new CantSplit(), new TableHeader()));

    public void Row(params IReadOnlyList<OfficialCell> cells) => Add(cells, new TableRowProperties(new CantSplit()));

    private void Add(IEnumerable<OfficialCell> cells, TableRowProperties properties)
    {
        var row = new TableRow(properties);
        var column = 0;
        foreach (var cell in cells)
        {
            row.Append(Cell(cell, centimetres.Skip(column).Take(cell.Columns).Sum()));
            column += cell.Columns;
        }

        if (column != centimetres.Count)
            throw new ArgumentException($"A row of {column} columns in a table of {centimetres.Count}.", nameof(cells));
        rows.Add(row);
    }

    private TableCell Cell(OfficialCell cell, double width)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Twentieths(width), Type = TableWidthUnitValues.Dxa });
        if (cell.Columns > 1)
            properties.Append(new GridSpan { Val = cell.Columns });
        if (cell.Join != CellJoin.None)
            properties.Append(new VerticalMerge { Val = cell.Join == CellJoin.Begins ? MergedCellValues.Restart : MergedCellValues.Continue });
        var element = new TableCell(properties);
        foreach (var line in cell.Lines.Count > 0 ? cell.Lines : [""])
        {
            var paragraph = new Paragraph();
            if (cell.Align != Align.Left)
                paragraph.Append(new ParagraphProperties(new Justification { Val = OfficialDocument.Justified(cell.Align) }));
            paragraph.Append(Runs(line, cell.IsBold, halfPoints == OfficialDocument.TextSize ? null : halfPoints));
            element.Append(paragraph);
        }

        return element;
    }

    internal Table ToTable()
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Twentieths(centimetres.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 57, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 57, Type = TableWidthValues.Dxa })),
            new TableGrid(centimetres.Select(width => new GridColumn { Width = Twentieths(width) })));
        table.Append(rows);
        return table;
    }

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };

    private static string Twentieths(double centimetres) => Number((int)Math.Round(centimetres * OfficialDocument.TwentiethsInCentimetre));
}
