namespace PlanService.Import.Checks;

/// <summary>Subtotals and totals against the rows, against each other, and against the sheets.</summary>
internal static class SumChecks
{
    private const string Used = "ใช้ผลรวมที่คำนวณจากโครงการ";

    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        foreach (var dimension in text.Plan.Dimensions)
            if (RowOf(text, dimension) is { } row && Differences(dimension.Subtotals) is { Count: > 0 } wrong)
                yield return Found.Error(FindingCategories.Sum, "subtotal", $"ตารางแผน รวมมิติที่ {dimension.Code}", Whole(text, row),
                    "ผลรวมของมิติไม่ตรงกับผลรวมของโครงการ: " + Thai(wrong), "The dimension's subtotal differs from its rows: " + English(wrong), interpretedAs: Used);
        if (text.Matrix.GrandTotal is { } total)
            foreach (var finding in Grand(text, Whole(text, total)))
                yield return finding;
        foreach (var (project, row, block) in text.Projects)
            if (!row.Row.Total.IsBlank && block.Projects.Count == 1 && ThaiNumbers.ReadAmount(row.Row.Total.Text) is { IsProper: true } written
                && (written.Baht ?? 0) != project.Budgets.Sum(budget => budget.Baht ?? 0))
                yield return Found.Error(FindingCategories.Sum, "row", Found.InMatrix(project) + " ช่องรวม", row.Row.Total.Pieces[0],
                    $"ผลรวมทุกปีไม่ตรง: รวมได้ {ThaiNumbers.Show(project.Budgets.Sum(budget => budget.Baht ?? 0))} บาท",
                    $"The sum of all years is {ThaiNumbers.Show(project.Budgets.Sum(budget => budget.Baht ?? 0))} baht.", project.Code, Used);
    }

    private static IEnumerable<ImportFinding> Grand(PlanText text, Quotation quote)
    {
        const string Where = "ตารางแผน รวมทั้งสิ้น";
        if (Differences(text.Plan.Totals.ByYear) is { Count: > 0 } wrong)
            yield return Found.Error(FindingCategories.Sum, "grand-total", Where, quote,
                "ผลรวมทั้งสิ้นไม่ตรงกับผลรวมของโครงการ: " + Thai(wrong), "The grand total differs from the rows: " + English(wrong), interpretedAs: Used);
        var fromSubtotals = text.Plan.Totals.ByYear.Select((year, i) => year with { Computed = text.Plan.Dimensions.Sum(dimension => dimension.Subtotals[i].Written ?? 0) }).ToList();
        if (text.Plan.Dimensions.All(dimension => dimension.Subtotals.All(year => year.Written is not null)) && Differences(fromSubtotals) is { Count: > 0 } differing)
            yield return Found.Error(FindingCategories.Sum, "grand-total-versus-subtotals", Where, quote,
                "ผลรวมทั้งสิ้นไม่ตรงกับผลรวมของมิติตามที่เขียน: " + Thai(differing), "The grand total differs from the subtotals as written: " + English(differing), interpretedAs: Used);
        if (text.Plan.Totals.GrandFromSheets != text.Plan.Totals.Grand && text.Plan.Projects.All(project => project.Sheet?.Budget is not null || project.Sheet?.YearBudgets.Count > 0))
            yield return Found.Error(FindingCategories.MatrixVersusSheet, "total", Where, quote,
                $"งบประมาณทุกปีตามตารางแผนรวม {ThaiNumbers.Show(text.Plan.Totals.Grand)} บาท แต่ตามรายละเอียดโครงการรวม {ThaiNumbers.Show(text.Plan.Totals.GrandFromSheets)} บาท",
                $"All years are {ThaiNumbers.Show(text.Plan.Totals.Grand)} baht by the matrix and {ThaiNumbers.Show(text.Plan.Totals.GrandFromSheets)} baht by the sheets.",
                interpretedAs: "ใช้งบประมาณตามตารางแผน");
    }

    private static MatrixRow? RowOf(PlanText text, ImportedDimension dimension) =>
        text.Matrix.Dimensions.FirstOrDefault(each => each.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == dimension.Code && each.Subtotal is not null)?.Subtotal;

    private static List<YearTotal> Differences(IReadOnlyList<YearTotal> years) => [.. years.Where(year => year.Written is { } written && written != year.Computed)];

    private static Quotation Whole(PlanText text, MatrixRow row) => Quotation.Of(text.Lines, row.Pieces.First(), row.Years.SelectMany(cell => cell.Pieces).Prepend(row.Pieces.First()).Last());

    private static string Thai(List<YearTotal> years) =>
        string.Join("; ", years.Select(year => $"ปี {year.Year} เขียน {ThaiNumbers.Show(year.Written!.Value)} รวมได้ {ThaiNumbers.Show(year.Computed)}"));

    private static string English(List<YearTotal> years) =>
        string.Join("; ", years.Select(year => $"{year.Year} says {ThaiNumbers.Show(year.Written!.Value)}, adds up to {ThaiNumbers.Show(year.Computed)}"));
}
