using System.Text.RegularExpressions;

namespace PlanService.Import.Checks;

/// <summary>Expense lines: quantity × rate × people, their sum, and amounts written in words.</summary>
internal static class LineArithmeticChecks
{
    private static readonly Regex InWords = new(@"([0-9][0-9,]*)[ .\-–]*(บาท)?[ ]*\(([^0-9()]+บาท[^0-9()]*)\)", RegexOptions.NonBacktracking);

    // A quarter of the money in one sum without quantity is worth a question.
    private const decimal ALot = 0.25m;

    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        foreach (var (sheet, sheetText, budget) in text.UsedSheets)
        {
            foreach (var (line, piece) in budget.Lines.Zip(budget.Pieces))
            {
                if (line.Computed is { } computed && line.Amount is { } amount && computed != amount)
                    yield return Found.Error(FindingCategories.LineArithmetic, "", Where(sheet), piece,
                        $"คูณแล้วได้ {Formula(line)} = {ThaiNumbers.Show(computed)} บาท แต่เขียน {ThaiNumbers.Show(amount)} บาท",
                        $"{Formula(line)} = {ThaiNumbers.Show(computed)} baht, but {ThaiNumbers.Show(amount)} is written.", sheet.ProjectCode, $"ใช้ {ThaiNumbers.Show(amount)} บาท ตามที่เขียน");
                else if (line.Amount is null)
                    yield return Found.Warning(FindingCategories.LineArithmetic, "no-amount", Where(sheet), piece,
                        "รายการค่าใช้จ่ายไม่มีจำนวนเงินที่อ่านได้", "The expense line has no readable amount.", sheet.ProjectCode);
                else if (line.Rate is null && line.Quantity is null && line.People is null && budget.Lines.Count > 1 && line.Amount >= ALot * budget.Lines.Sum(each => each.Amount ?? 0))
                    yield return Found.Warning(FindingCategories.LineArithmetic, "lump-sum", Where(sheet), piece,
                        "เป็นเงินก้อนใหญ่ที่ไม่มีจำนวนและอัตรา จึงตรวจสอบไม่ได้", "A large sum without quantity and rate can't be checked.", sheet.ProjectCode);
            }

            foreach (var finding in Total(sheet, budget).Concat(Words(sheet, sheetText)))
                yield return finding;
        }
    }

    private static IEnumerable<ImportFinding> Total(ProjectSheet sheet, SheetBudget budget)
    {
        if (budget.Total is not { } piece || budget.Lines.Count == 0 || BudgetLineReader.AmountIn(ThaiNumbers.ToArabic(piece.Text)).Amount is not { } total
            || budget.Lines.Any(line => line.Amount is null))
            yield break;
        var written = budget.Lines.Sum(line => line.Amount!.Value);
        var computed = budget.Lines.Sum(line => line.Computed ?? line.Amount!.Value);
        if (written != total)
            yield return Found.Error(FindingCategories.LineArithmetic, "total", Where(sheet), piece,
                $"รายการค่าใช้จ่ายรวมกันได้ {ThaiNumbers.Show(written)} บาท", $"The lines add up to {ThaiNumbers.Show(written)} baht.", sheet.ProjectCode, $"ใช้ {ThaiNumbers.Show(total)} บาท ตามที่เขียน");
        else if (computed != total)
            yield return Found.Warning(FindingCategories.LineArithmetic, "total-of-wrong-lines", Where(sheet), piece,
                $"ผลรวมตรงเพราะใช้จำนวนเงินของรายการที่คูณผิด ถ้าคูณถูกจะรวมได้ {ThaiNumbers.Show(computed)} บาท",
                $"The total only holds with a wrong line; with the products it is {ThaiNumbers.Show(computed)} baht.", sheet.ProjectCode, $"ใช้ {ThaiNumbers.Show(total)} บาท ตามที่เขียน");
        if (budget.Stated is { } stated && BudgetLineReader.AmountIn(ThaiNumbers.ToArabic(stated.Text)).Amount is { } said && said != total)
            yield return Found.Error(FindingCategories.LineArithmetic, "stated", Where(sheet), piece,
                $"ผลรวมไม่ตรงกับงบประมาณที่ตั้งไว้ {ThaiNumbers.Show(said)} บาท", $"The total differs from the {ThaiNumbers.Show(said)} baht stated above.", sheet.ProjectCode, $"ใช้ {ThaiNumbers.Show(total)} บาท");
    }

    private static IEnumerable<ImportFinding> Words(ProjectSheet sheet, SheetText text)
    {
        foreach (var piece in text.PiecesOf(SheetPart.Budget))
            foreach (var match in InWords.Matches(ThaiNumbers.ToArabic(piece.Text)).Cast<Match>())
                if (ThaiNumbers.Number(match.Groups[1].Value) is { } digits && ThaiNumberWords.Read(match.Groups[3].Value) is { } words && digits != words)
                    yield return Found.Error(FindingCategories.LineArithmetic, "words", Where(sheet), Quotation.Of(piece.Line, piece.Text.Substring(match.Index, match.Length)),
                        $"จำนวนเงินเป็นตัวอักษรคือ {ThaiNumbers.Show(words)} บาท ไม่ตรงกับตัวเลข", $"The amount in words is {ThaiNumbers.Show(words)} baht.", sheet.ProjectCode, "ใช้จำนวนเงินที่เป็นตัวเลข");
    }

    private static string Where(ProjectSheet sheet) => Found.In(sheet) + " งบประมาณ";

    private static string Formula(BudgetLine line) =>
        string.Join(" × ", new[] { line.Quantity, line.Rate, line.People }.OfType<decimal>().Select(ThaiNumbers.Show));
}
