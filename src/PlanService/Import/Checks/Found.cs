using System.Globalization;

namespace PlanService.Import.Checks;

/// <summary>Makes findings: the same form of place, code and quotation everywhere.</summary>
internal static class Found
{
    public static ImportFinding Error(string category, string name, string where, Quotation quote, string thai, string english, string? project = null, string? interpretedAs = null) =>
        Of(FindingSeverity.Error, category, name, where, quote, thai, english, project, interpretedAs);

    public static ImportFinding Warning(string category, string name, string where, Quotation quote, string thai, string english, string? project = null, string? interpretedAs = null) =>
        Of(FindingSeverity.Warning, category, name, where, quote, thai, english, project, interpretedAs);

    public static ImportFinding Info(string category, string name, string where, Quotation quote, string thai, string english, string? project = null, string? interpretedAs = null) =>
        Of(FindingSeverity.Info, category, name, where, quote, thai, english, project, interpretedAs);

    /// <summary>"รายละเอียดโครงการ 1-06"</summary>
    public static string In(ProjectSheet sheet) =>
        sheet.ProjectCode is { } code ? "รายละเอียดโครงการ " + code : "รายละเอียดโครงการลำดับที่ " + sheet.Order.ToString(CultureInfo.InvariantCulture) + " ของเอกสาร";

    public static string InMatrix(ImportedProject project) => "ตารางแผน โครงการ " + project.Code;

    public static ImportFinding Of(
        FindingSeverity severity, string category, string name, string where, Quotation quote, string thai, string english, string? project, string? interpretedAs) => new()
        {
            Severity = severity,
            Category = category,
            Code = name.Length == 0 ? category : category + "-" + name,
            ProjectCode = project,
            Where = string.Create(CultureInfo.InvariantCulture, $"{where} (บรรทัด {quote.Line})"),
            Line = quote.Line,
            AsWritten = quote.Text,
            Problem = thai,
            ProblemInEnglish = english,
            InterpretedAs = interpretedAs,
        };
}

/// <summary>Characters of the document, and the line on which they begin.</summary>
internal readonly record struct Quotation(string Text, int Line)
{
    // A page of findings shows quotations; a whole rationale is none.
    private const int Longest = 400;

    public static implicit operator Quotation(Piece piece) => Of(piece);

    public static implicit operator Quotation(Line line) => Of(new Piece(line, line.Text));

    public static Quotation Of(Piece piece)
    {
        var text = Lines.Quote(piece);
        return new Quotation(text.Length > Longest ? text[..Longest] : text, piece.Number);
    }

    /// <summary>From one piece to another, both included; the second alone when too much lies between.</summary>
    public static Quotation Of(Lines lines, Piece first, Piece last)
    {
        var text = last.Number < first.Number ? Lines.Quote(last) : lines.Quote(first, last);
        return text.Length > Longest || last.Number < first.Number ? Of(last) : new Quotation(text, first.Number);
    }

    /// <summary>A fragment of a line.</summary>
    public static Quotation Of(Line line, string fragment) => new(Lines.Quote(line, fragment), line.Number);

    /// <summary>The words around a place in a line, not beginning or ending inside a number.</summary>
    public static Quotation Around(Piece piece, int at, int length, int before = 40)
    {
        var start = Math.Max(0, at - before);
        // A quotation doesn't begin inside a word.
        if (start > 0)
            start = piece.Text.IndexOf(' ', start) is var space and >= 0 && space < at ? space + 1 : at;
        return Of(piece.Line, piece.Text[start..Math.Min(piece.Text.Length, at + length)].Trim());
    }
}
