using System.Globalization;
using Documents;
using WebUi;

namespace RiskService.Workbooks;

/// <summary>A column of a sheet: how it is called, and what it says of a row.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Of">Text, number or null.</param>
internal sealed record BookColumn<T>(string Heading, double Width, Func<T, object?> Of)
{
    public IReadOnlyList<string> Choices { get; init; } = [];
    public string? Hint { get; init; }

    /// <summary>The file tells it, and an import passes it over.</summary>
    public bool IsTold { get; init; }

    /// <summary>A file that was exported before there was such a column is taken all the same.</summary>
    public bool MayLack { get; init; }
}

/// <summary>A sheet of the register's workbook: the same columns write and read it.</summary>
internal sealed record BookSheet<T>(string Name, IReadOnlyList<BookColumn<T>> Columns)
{
    public void Write(Spreadsheet book, IEnumerable<T> rows) => book.Sheet(
        Name, [.. Columns.Select(column => new SheetColumn(column.Heading, column.Width) { Choices = column.Choices, Hint = column.Hint })],
        rows.Select(IReadOnlyList<object?> (row) => [.. Columns.Select(column => Written(column.Of(row)))]));

    /// <summary>As text with commas, safe to open in a spreadsheet.</summary>
    public async Task WriteCsv(TextWriter writer, IEnumerable<T> rows)
    {
        await writer.WriteLineAsync(Csv.Row(Columns.Select(column => Csv.Cell(column.Heading))));
        foreach (var row in rows)
            await writer.WriteLineAsync(Csv.Row(Columns.Select(column => column.Of(row) is int number ? number.ToString(CultureInfo.InvariantCulture) : Csv.Cell(Written(column.Of(row)) as string))));
    }

    /// <summary>The rows beneath the headings, in whatever order the columns stand; empty where the sheet is not there.</summary>
    /// <returns>400 at <c>file</c> where a column is missing, 413 for too many rows.</returns>
    public (IReadOnlyList<BookLine> Lines, Objection? Objection) Read(IReadOnlyDictionary<string, IReadOnlyList<BookRow>> sheets, int most)
    {
        if (!sheets.TryGetValue(Name, out var rows) || rows.Count == 0)
            return ([], null);
        var headings = rows[0].Cells.Select(cell => cell.Trim()).ToList();
        if (Columns.Where(column => column is { IsTold: false, MayLack: false } && !headings.Contains(column.Heading)).Select(column => column.Heading).ToList() is { Count: > 0 } missing)
            return ([], Objection.To("file", $"แผ่นงาน {Name} ไม่มีคอลัมน์ {string.Join(", ", missing)}", $"The sheet {Name} lacks the columns {string.Join(", ", missing)}"));
        if (rows.Count - 1 > most)
            return ([], BookFile.TooMany(Name, most));
        return ([.. rows.Skip(1).Select(row => new BookLine(Name, row.No, headings.Index().Where(one => one.Item.Length > 0 && one.Index < row.Cells.Count).DistinctBy(one => one.Item).ToDictionary(one => one.Item, one => row.Cells[one.Index])))], null);
    }

    /// <summary>Days and moments as text that no spreadsheet turns into another day.</summary>
    private static object? Written(object? value) => value switch
    {
        DateOnly day => string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year + ThaiCalendar.YearsAhead}"),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        string text => text.Replace("\r\n", "\n", StringComparison.Ordinal),
        _ => value,
    };
}
