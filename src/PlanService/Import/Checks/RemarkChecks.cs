namespace PlanService.Import.Checks;

/// <summary>The remark against the money, and sheets without money whose steps cost some.</summary>
internal static class RemarkChecks
{
    private static readonly string[] Costs = ["การใช้งบประมาณ", "ค่ายคุณธรรม", "ศึกษาดูงาน", "จัดกิจกรรมค่าย", "เบิกจ่าย"];

    public static IEnumerable<ImportFinding> Find(PlanText text) => Remarks(text).Concat(Steps(text));

    private static IEnumerable<ImportFinding> Remarks(PlanText text)
    {
        var anySaysNone = text.Projects.Any(each => each.Row.Remark is { } remark && ThaiNumbers.SaysNoBudget(remark.Text));
        foreach (var (project, row, block) in text.Projects)
        {
            var saysNone = row.Remark is { } remark && ThaiNumbers.SaysNoBudget(remark.Text);
            var money = project.Budgets.Any(budget => budget.Baht is > 0);
            var first = row.Amounts.FirstOrDefault(amount => amount is not null);
            if (saysNone && money)
                yield return Found.Error(FindingCategories.RemarkVersusMoney, "", Found.InMatrix(project) + " หมายเหตุ",
                    block.Projects.Count == 1 && first is { } amount ? Quotation.Of(text.Lines, amount, row.Row.Remark.Pieces[^1]) : row.Row.Remark.Pieces[0],
                    "มีงบประมาณ แต่หมายเหตุว่าไม่ใช้งบประมาณ", "The row has money, and the remark says that it uses none.", project.Code, "ใช้จำนวนเงินตามตารางแผน");
            else if (!money && !saysNone && anySaysNone)
                yield return Found.Info(FindingCategories.RemarkVersusMoney, "unsaid", Found.InMatrix(project) + " หมายเหตุ",
                    row.Row.Remark.IsBlank ? row.Pieces[0] : row.Row.Remark.Pieces[0],
                    "ไม่มีงบประมาณ แต่หมายเหตุไม่ได้ระบุว่าไม่ใช้งบประมาณ", "No money, and the remark does not say so.", project.Code);
        }

        foreach (var block in text.Projects.Select(each => each.Block).Distinct())
            if (block.Projects.Count > 1 && block.Row.Remark.Pieces.Count == 1 && !ThaiNumbers.SaysNoBudget(block.Row.Remark.Text))
                yield return Found.Info(FindingCategories.RemarkVersusMoney, "shared", "ตารางแผน ภารกิจ " + block.Mission + " หมายเหตุ", block.Row.Remark.Pieces[0],
                    $"หมายเหตุเดียวสำหรับ {block.Projects.Count} โครงการ", $"One remark for {block.Projects.Count} projects.",
                    interpretedAs: "ใช้กับ " + string.Join(", ", text.Projects.Where(each => each.Block == block && each.Row.Remark is not null).Select(each => each.Project.Code)));
    }

    private static IEnumerable<ImportFinding> Steps(PlanText text)
    {
        foreach (var (sheet, sheetText, _) in text.UsedSheets.Where(each => each.Sheet.Budget == 0))
        {
            var piece = sheetText.PiecesOf(SheetPart.Method).FirstOrDefault(each => Costs.Any(word => each.Text.Contains(word, StringComparison.Ordinal)));
            if (piece.Line is not null)
                yield return Found.Warning(FindingCategories.RemarkVersusMoney, "costs", Found.In(sheet) + " วิธีดำเนินการ", piece,
                    "ไม่ใช้งบประมาณ แต่ขั้นตอนนี้น่าจะมีค่าใช้จ่าย", "No budget, but this step is likely to cost money.", sheet.ProjectCode);
        }
    }
}
