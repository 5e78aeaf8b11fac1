using System.Globalization;

namespace PlanService.Import.Checks;

/// <summary>The target group against the quantities that are paid for, and the groups against their total.</summary>
internal static class TargetChecks
{
    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        foreach (var (sheet, sheetText, budget) in text.UsedSheets)
        {
            var target = sheetText.PiecesOf(SheetPart.Targets).ToList();
            if (sheet.TargetTotal is not { } total || target.Count == 0)
                continue;
            var counted = sheet.TargetGroups.Where(group => group.Count is not null).ToList();
            if (counted.Count > 1 && counted.Sum(group => group.Count) is { } sum && sum != total)
                yield return Found.Error(FindingCategories.TargetVersusQuantity, "sum", Found.In(sheet) + " กลุ่มเป้าหมาย", Quotation.Of(text.Lines, target[0], target[^1]),
                    $"กลุ่มเป้าหมายรวมกันได้ {ThaiNumbers.Show(sum)} แต่เขียนรวม {ThaiNumbers.Show(total)}",
                    $"The groups add up to {ThaiNumbers.Show(sum)}, the total says {ThaiNumbers.Show(total)}.", sheet.ProjectCode, $"ใช้ {ThaiNumbers.Show(total)} ตามที่เขียน");
            foreach (var (line, piece) in budget.Lines.Zip(budget.Pieces).Where(each => sheet.TargetUnit == "คน" && each.First.People is { } people && people != total
                && !each.First.Item.Contains("วิทยากร", StringComparison.Ordinal)))
                yield return Found.Warning(FindingCategories.TargetVersusQuantity, "", Found.In(sheet) + " งบประมาณ", piece,
                    string.Create(CultureInfo.InvariantCulture, $"กลุ่มเป้าหมาย {total:0.##} คน แต่รายการนี้คิดสำหรับ {line.People:0.##} คน"),
                    string.Create(CultureInfo.InvariantCulture, $"The target group is {total:0.##} people, this line is for {line.People:0.##}."), sheet.ProjectCode, "ใช้ตามที่เขียนทั้งสองแห่ง");
        }
    }
}
