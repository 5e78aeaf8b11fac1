namespace PlanService.Import.Checks;

/// <summary>A project's row and its sheet must say the same: money, name; and each row needs a sheet, each sheet a row.</summary>
internal static class MatrixVersusSheetChecks
{
    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        foreach (var (project, row, _) in text.Projects)
        {
            if (project.Sheet is null)
            {
                if (text.Plan.Sheets.Count > 0)
                    yield return Found.Warning(FindingCategories.MatrixVersusSheet, "no-sheet", Found.InMatrix(project), row.Pieces[0],
                        "ไม่พบรายละเอียดโครงการของโครงการนี้", "This project has no sheet.", project.Code);
                continue;
            }

            var sheet = text.AllSheets[project.Sheet.Order - 1];
            foreach (var finding in Budget(project, row, sheet.Text, sheet.Budget).Concat(Name(project, sheet.Text)))
                yield return finding;
        }

        foreach (var (sheet, sheetText, _) in text.AllSheets.Where(each => each.Sheet.ProjectCode is null))
            yield return Found.Error(FindingCategories.MatrixVersusSheet, "unknown-sheet", Found.In(sheet), Heading(sheetText),
                "ไม่พบโครงการชื่อนี้ในตารางแผน", "The matrix has no project of this name.", interpretedAs: "เก็บรายละเอียดไว้ โดยไม่ผูกกับโครงการใด");
    }

    private static IEnumerable<ImportFinding> Budget(ImportedProject project, MatrixProject row, SheetText text, SheetBudget budget)
    {
        decimal? InSheet(YearBudget year) => budget.ByYear.Count > 0 ? budget.ByYear.FirstOrDefault(each => each.Year == year.Year)?.Baht : budget.Baht;
        var wrong = project.Budgets.Where(year => InSheet(year) is { } written && written != (year.Baht ?? 0)).ToList();
        if (wrong.Count == 0)
            yield break;
        var matrix = string.Join(", ", wrong.Select(year => year.Baht ?? 0).Distinct().Select(ThaiNumbers.Show));
        var sheets = string.Join(", ", wrong.Select(year => InSheet(year)!.Value).Distinct().Select(ThaiNumbers.Show));
        var years = string.Join(", ", wrong.Select(year => year.Year));
        var piece = budget.Total ?? budget.Stated ?? text.PiecesOf(SheetPart.Budget).FirstOrDefault();
        yield return Found.Error(FindingCategories.MatrixVersusSheet, "budget", Found.In(project.Sheet!) + " งบประมาณ",
            piece.Line is null ? Quotation.Of(row.Pieces[0]) : Money(piece),
            $"งบประมาณไม่ตรงกัน: ตารางแผน {matrix} บาท รายละเอียดโครงการ {sheets} บาท (ปี {years})",
            $"The budget differs: {matrix} baht in the matrix, {sheets} baht in the sheet (years {years}).", project.Code,
            $"ใช้ {matrix} บาท ตามตารางแผน");
    }

    /// <summary>The amount with the words before it: a budget's paragraph may be long.</summary>
    private static Quotation Money(Piece piece)
    {
        if (piece.Text.Length < 120)
            return piece;
        var (amount, at) = BudgetLineReader.AmountIn(ThaiNumbers.ToArabic(piece.Text));
        var end = piece.Text.IndexOf("บาท", at, StringComparison.Ordinal);
        return amount is null || end < 0 ? piece : Quotation.Around(piece, at, end + 3 - at);
    }

    private static IEnumerable<ImportFinding> Name(ImportedProject project, SheetText text)
    {
        var (matrix, sheet) = (project.NameInMatrix, text.Name);
        if (Tidying.Squash(matrix) == Tidying.Squash(sheet) || sheet.Length == 0)
            yield break;
        var letters = Similarity.Letters(matrix) != Similarity.Letters(sheet);
        yield return Found.Of(letters ? FindingSeverity.Warning : FindingSeverity.Info, FindingCategories.MatrixVersusSheet, letters ? "name" : "name-marks", Found.In(project.Sheet!), Heading(text),
            $"ชื่อไม่ตรงกับตารางแผน: {matrix}", $"The name differs from the matrix: {matrix}", project.Code, "ใช้ชื่อตามตารางแผน");
    }

    internal static Quotation Heading(SheetText text) => text.NamePieces.FirstOrDefault(piece => piece.Text.Length > 0) is { Line: not null } piece ? piece : text.First;
}
