using System.Text;

namespace Documents;

/// <summary>
/// Tables for any program: UTF-8 with mark, lines end with CR LF. A text that a spreadsheet would take for a formula gets an apostrophe
/// before it.
/// </summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    /// <summary>A line of cells, each as <see cref="Cell"/> wrote it.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells);

    /// <summary>One text, quoted where it must be. A number needs none of this: a minus before it is no formula.</summary>
    public static string Cell(string? text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
