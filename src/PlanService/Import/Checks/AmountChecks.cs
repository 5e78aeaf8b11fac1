using System.Text.RegularExpressions;

namespace PlanService.Import.Checks;

/// <summary>Amounts that are no proper numbers: "20,0000", "1.200,00". Digits are never just pushed together.</summary>
internal static class AmountChecks
{
    private static readonly Regex InText = new(@"[0-9][0-9,.]*,[0-9,.]*[0-9]", RegexOptions.NonBacktracking);

    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        foreach (var (project, row, block) in text.Projects)
        {
            var read = row.Amounts.Select(piece => ThaiNumbers.ReadAmount(piece?.Text ?? "")).ToList();
            for (var i = 0; i < read.Count && i < text.Matrix.Years.Count; i++)
                if (row.Amounts[i] is { } piece && Wrong(read, i) is { } problem)
                    yield return Found.Of(problem.Severity, FindingCategories.AmountTypo, problem.Name, $"{Found.InMatrix(project)} ปี {text.Matrix.Years[i]}", piece, problem.Thai, problem.English, project.Code, problem.InterpretedAs);
            if (row.Amounts.Any(amount => amount is null) && row.Amounts.Any(amount => amount is not null) && block.Projects[0] == row)
                yield return Found.Warning(FindingCategories.AmountTypo, "missing", Found.InMatrix(project), row.Pieces[0],
                    "จำนวนเงินในช่องไม่ครบตามจำนวนโครงการในแถว", "The row has fewer amounts than projects.", project.Code, "ปีที่ไม่มีจำนวนเงินถือว่าไม่มีงบประมาณ");
        }

        foreach (var piece in text.Matrix.Dimensions.SelectMany(dimension => dimension.Blocks).SelectMany(block => block.Unplaced))
            yield return Found.Error(FindingCategories.AmountTypo, "without-project", "ตารางแผน", piece,
                "มีจำนวนเงินที่ไม่ตรงกับโครงการใดในแถว", "An amount in the matrix belongs to no project of its row.", interpretedAs: "ไม่ได้นำมารวม");
        foreach (var row in text.Matrix.Dimensions.Select(dimension => dimension.Subtotal).Append(text.Matrix.GrandTotal).OfType<MatrixRow>())
            foreach (var piece in row.Years.SelectMany(cell => cell.Pieces).Where(piece => !ThaiNumbers.ReadAmount(piece.Text).IsProper))
                yield return Improper("แถวผลรวมของตารางแผน", piece, null, "ใช้ผลรวมที่คำนวณจากโครงการ");
        foreach (var (sheet, sheetText, _) in text.AllSheets)
            foreach (var piece in sheetText.PiecesOf(SheetPart.Budget))
                foreach (var match in InText.Matches(ThaiNumbers.ToArabic(piece.Text)).Cast<Match>())
                    if (!ThaiNumbers.ReadAmount(match.Value.TrimEnd('.')).IsProper)
                        yield return Improper(Found.In(sheet) + " งบประมาณ", new Piece(piece.Line, piece.Text.Substring(match.Index, match.Length)), sheet.ProjectCode, null);
    }

    private static ImportFinding Improper(string where, Piece piece, string? project, string? interpretedAs) =>
        Found.Error(FindingCategories.AmountTypo, "", where, piece,
            "ไม่ใช่จำนวนเงินที่ถูกรูปแบบ: หลังเครื่องหมายจุลภาคต้องมีตัวเลขกลุ่มละ 3 หลัก",
            "No proper amount: groups after a comma must have three digits.", project, interpretedAs);

    private static (FindingSeverity Severity, string Name, string Thai, string English, string? InterpretedAs)? Wrong(List<Amount> years, int i)
    {
        if (!years[i].IsProper)
        {
            var meant = Amounts.Interpret(years, i);
            return (FindingSeverity.Error, "",
                "ไม่ใช่จำนวนเงินที่ถูกรูปแบบ: หลังเครื่องหมายจุลภาคต้องมีตัวเลขกลุ่มละ 3 หลัก",
                "No proper amount: groups after a comma must have three digits.",
                meant is { } baht ? $"{ThaiNumbers.Show(baht)} บาท ตามปีอื่นของโครงการเดียวกัน" : "อ่านเป็นจำนวนเงินไม่ได้ จึงไม่ได้นำมารวม");
        }

        var others = years.Where((amount, at) => at != i && amount.Baht is > 0).Select(amount => amount.Baht!.Value).ToList();
        return years[i].Baht is { } own and > 0 && others.Count > 1 && others.Distinct().Count() == 1 && (own == others[0] * 10 || own * 10 == others[0])
            ? (FindingSeverity.Warning, "ten-times",
                $"ต่างจากปีอื่นของโครงการเดียวกัน ({ThaiNumbers.Show(others[0])}) สิบเท่า อาจพิมพ์เลขศูนย์เกินหรือขาด",
                $"Ten times or a tenth of the other years ({ThaiNumbers.Show(others[0])}): a zero too many or too few?",
                $"{ThaiNumbers.Show(own)} บาท ตามที่เขียน")
            : null;
    }
}
