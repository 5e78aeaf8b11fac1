using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Documents;

/// <summary>A column of a sheet.</summary>
/// <param name="Width">In characters.</param>
public sealed record SheetColumn(string Heading, double Width)
{
    /// <summary>What a spreadsheet program offers in the cells beneath. Together 255 characters at most and none with a comma, or it offers nothing.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Shown beside a cell that somebody fills in: 255 characters at most.</summary>
    public string? Hint { get; init; }
}

/// <summary>
/// A workbook (.xlsx) that is written row by row: numbers as numbers, the header frozen and repeated on each printed page,
/// lying A4 as wide as the sheet. Texts are inline and never formulas.
/// </summary>
/// <example><code>
/// using var book = new Spreadsheet(stream);
/// book.Sheet("โครงการ", [new("รหัส", 8), new("งบประมาณ (บาท)", 14)], rows);
/// </code></example>
public sealed class Spreadsheet : IDisposable
{
    private const int MaximumText = 32767; // of a cell
    private const int MostHelp = 255, FilledRows = 5000;
    private const uint Plain = 0, Bold = 1, Whole = 2, Decimals = 3;

    private readonly SpreadsheetDocument package;
    private readonly WorkbookPart workbook;
    private readonly List<(string Name, string Id)> sheets = [];

    /// <param name="stream">Must be seekable; stays open.</param>
    public Spreadsheet(Stream stream)
    {
        package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        workbook = package.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
    }

    /// <param name="name">At most 31 characters, none of <c>\ / ? * [ ] :</c>.</param>
    /// <param name="rows">Cells are text, numbers or null for an empty one.</param>
    public void Sheet(string name, IReadOnlyList<SheetColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var id = $"sheet{(sheets.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        sheets.Add((name, id));
        using var writer = OpenXmlWriter.Create(workbook.AddNewPart<WorksheetPart>(id));
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(columns.Select(column => Cell(column.Heading, Bold))));
        foreach (var row in rows)
            writer.WriteElement(new Row(row.Select(value => Cell(value, Plain))));
        writer.WriteEndElement();
        if (Helps(columns) is { Count: > 0 } helps)
            writer.WriteElement(new DataValidations(helps) { Count = (uint)helps.Count });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.75, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    public void Dispose()
    {
        workbook.Workbook = new Workbook(
            new Sheets(sheets.Select((sheet, i) => new Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = sheet.Id })),
            new DefinedNames(sheets.Select((sheet, i) => new DefinedName($"'{sheet.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i })));
        package.Dispose();
    }

    /// <summary>Lists to choose from and hints, for the rows that somebody may fill in.</summary>
    private static List<DataValidation> Helps(IReadOnlyList<SheetColumn> columns)
    {
        var helps = new List<DataValidation>();
        foreach (var (place, column) in columns.Index())
        {
            var list = string.Join(',', column.Choices);
            var isList = column.Choices.Count > 0 && list.Length <= MostHelp && !column.Choices.Any(choice => choice.Contains(',', StringComparison.Ordinal));
            if (!isList && column.Hint is null)
                continue;
            var letters = Letters(place);
            var help = new DataValidation { AllowBlank = true, SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"{letters}2:{letters}{FilledRows + 1}") } };
            if (isList)
            {
                help.Type = DataValidationValues.List;
                help.ShowErrorMessage = true;
                help.Append(new Formula1($"\"{list.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
            }

            if (column.Hint is { } hint)
                (help.ShowInputMessage, help.Prompt) = (true, hint.Length > MostHelp ? hint[..MostHelp] : hint);
            helps.Add(help);
        }

        return helps;
    }

    /// <summary>A, B … Z, AA …</summary>
    private static string Letters(int place) => (place >= 26 ? Letters((place / 26) - 1) : "") + (char)('A' + (place % 26));

    private static Cell Cell(object? value, uint style) => value switch
    {
        null => new Cell { StyleIndex = style },
        decimal number => new Cell(new CellValue(number.ToString("0.##########", CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = decimal.IsInteger(number) ? Whole : Decimals },
        int number => new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = Plain },
        _ => new Cell(new InlineString(new Text(Fitting((string)value)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style },
    };

    private static string Fitting(string text) => OfficialText.Printable(text.Length > MaximumText ? text[..MaximumText] : text, lines: true);

    private static Stylesheet Styles()
    {
        Alignment Wrapped() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };
        CellFormat Format(uint font, uint number) => new(Wrapped()) { FontId = font, FillId = 0, BorderId = 1, NumberFormatId = number, ApplyFont = true, ApplyBorder = true, ApplyNumberFormat = true, ApplyAlignment = true };
        return new Stylesheet(
            new Fonts(
                new Font(new FontSize { Val = 14 }, new FontName { Val = "TH SarabunPSK" }),
                new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "TH SarabunPSK" })),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(
                new Border(),
                new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(Format(0, 0), Format(1, 0), Format(0, 3), Format(0, 4))); // 3 is #,##0 and 4 #,##0.00
    }

    private static T Line<T>() where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };
}
