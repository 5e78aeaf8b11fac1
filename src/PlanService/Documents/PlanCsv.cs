using System.Globalization;
using System.Text;
using PlanService.Import;

namespace PlanService.Documents;

/// <summary>
/// The plan as a table for any program: UTF-8 with mark, lines end with CR LF, a row for each project and year. A text that a
/// spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
public static class PlanCsv
{
    private static readonly string[] Headings =
        ["รหัส", "ประเภท", "โครงการ/กิจกรรม/มาตรการ", "มิติ", "ภารกิจ", "วัตถุประสงค์", "ส่วนราชการ", "ปีงบประมาณ", "งบประมาณ (บาท)", "หมายเหตุ"];

    public static void Write(Stream stream, PlanBook book)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        Row(writer, Headings);
        foreach (var project in book.Projects)
            foreach (var budget in project.Budgets.OrderBy(budget => budget.FiscalYear))
                Row(writer,
                [
                    project.Code, Kinds.Thai(project.Kind), project.Name, project.Dimension, project.Mission, string.Join(", ", project.Objectives),
                    string.Join(", ", project.Responsible.Select(division => division.Name)), budget.FiscalYear.ToString(),
                    budget.Baht?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", project.Remark ?? "",
                ]);
    }

    private static void Row(StreamWriter writer, IEnumerable<string> cells) => writer.WriteLine(string.Join(',', cells.Select(Cell)));

    /// <summary>One cell, quoted where it must be.</summary>
    public static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
