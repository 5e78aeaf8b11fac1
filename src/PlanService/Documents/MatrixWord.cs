using System.Globalization;
using Documents;
using PlanService.Import;
using PlanService.Projects;
using WebUi;

namespace PlanService.Documents;

/// <summary>The matrix on lying pages: dimension, mission and objectives, project, an amount a year, remark; subtotals and total as they add up.</summary>
internal static class MatrixWord
{
    private const int TextSize = 28;
    private const double PageWidth = 25.7, RemarkWidth = 2.2;

    public static void Write(OfficialDocument document, PlanBook book)
    {
        document.Heading(OfficialText.Unbroken(book.Plan.Title));
        document.Line(PapersWord.Owner(book.Plan), Align.Centre, bold: true);
        document.Line();
        var table = new OfficialTable(Widths(book), TextSize);
        table.Header([Heading("มิติ"), Heading("ภารกิจตามมิติ"), Heading("โครงการ/กิจกรรม/มาตรการ"), new("งบประมาณ (บาท)") { Columns = book.Years.Count }, Heading("หมายเหตุ")]);
        table.Header([OfficialCell.Above, OfficialCell.Above, OfficialCell.Above, .. book.Years.Select(year => new OfficialCell($"ปี {Text(year)}")), OfficialCell.Above]);
        foreach (var dimension in book.Plan.Dimensions)
        {
            var lines = MatrixLines.Of(book, dimension);
            for (var i = 0; i < lines.Count; i++)
                table.Row(Row(book, lines[i], i + 1 < lines.Count ? lines[i + 1] : null));
            if (lines.Count > 0)
                table.Row(Total(book, $"รวมมิติที่ {dimension.Code}", [.. book.ProjectsOf(dimension)]));
        }

        table.Row(Total(book, "รวมทั้งสิ้น", book.Projects));
        document.Table(table);
    }

    private static OfficialCell Heading(string text) => new(text) { Join = CellJoin.Begins };

    private static List<OfficialCell> Row(PlanBook book, MatrixLine line, MatrixLine? next) =>
    [
        line.BeginsDimension ? new OfficialCell($"มิติที่ {line.Dimension.Code} {line.Dimension.Name}".TrimEnd()) { Join = Begins(next is not null) } : OfficialCell.Above,
        line.BeginsOutline ? new OfficialCell(Outline(line)) { Join = Begins(next is { BeginsOutline: false }) }
            : line.BeginsDimension ? OfficialCell.Empty : OfficialCell.Above,
        line.Project is { } project ? new OfficialCell($"{project.Matrix.Number} {project.Name}".TrimStart()) : OfficialCell.Empty,
        .. book.Years.Select(year => OfficialCell.Number(line.Project is null ? "-" : Written(PlanBook.BudgetOf(line.Project, year)))),
        new OfficialCell(line.Project?.Remark ?? ""),
    ];

    private static CellJoin Begins(bool goesOn) => goesOn ? CellJoin.Begins : CellJoin.None;

    private static List<string> Outline(MatrixLine line) =>
    [
        .. line.Mission is { } mission ? [$"{mission.Code} {mission.Name}"] : Array.Empty<string>(),
        .. line.Objectives.Select(objective => $"{objective.Code} {objective.Name}"),
    ];

    private static List<OfficialCell> Total(PlanBook book, string label, IReadOnlyList<Project> projects) =>
    [
        new OfficialCell(label) { IsBold = true, Columns = 2 },
        new OfficialCell($"จำนวน {Text(projects.Count)} โครงการ") { IsBold = true },
        .. book.Years.Select(year => OfficialCell.Number(PlanBook.Sum(projects, year) is var sum && sum == 0 ? "-" : Money.Number(sum)) with { IsBold = true }),
        OfficialCell.Empty,
    ];

    /// <summary>The amount that holds: as it was written where that says the same, else in proper digits.</summary>
    private static string Written(ProjectBudget? budget)
    {
        if (budget is null)
            return "";
        var written = ThaiNumbers.ReadAmount(budget.AsWritten);
        return written.IsProper && written.Baht == budget.Baht ? budget.AsWritten : budget.Baht is { } baht ? Money.Number(baht) : "-";
    }

    /// <summary>The years get what their longest amount needs, the texts share the rest.</summary>
    private static List<double> Widths(PlanBook book)
    {
        var longest = book.Years.Select(year => Money.Number(PlanBook.Sum(book.Projects, year)).Length).DefaultIfEmpty(1).Max();
        var year = Math.Min(Math.Max(1.9, 0.4 + (longest * 0.17)), 15.0 / Math.Max(book.Years.Count, 1));
        var rest = PageWidth - RemarkWidth - (year * book.Years.Count);
        return [rest * 0.18, rest * 0.41, rest * 0.41, .. book.Years.Select(_ => year), RemarkWidth];
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
