namespace PlanService.Import.Checks;

/// <summary>More than one sheet of a project: the same again, or a different version.</summary>
internal static class DuplicateSheetChecks
{
    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        foreach (var group in text.AllSheets.Where(each => each.Sheet.ProjectCode is not null).GroupBy(each => each.Sheet.ProjectCode))
        {
            var first = group.First();
            foreach (var copy in group.Skip(1))
            {
                var differing = Parts.Where(part => Content(first.Text, part.Part) != Content(copy.Text, part.Part)).Select(part => part.Name).ToList();
                yield return differing.Count == 0
                    ? Found.Error(FindingCategories.DuplicateSheet, "identical", Found.In(copy.Sheet), MatrixVersusSheetChecks.Heading(copy.Text),
                        $"รายละเอียดโครงการนี้ซ้ำกันทุกบรรทัดกับที่บรรทัด {first.Sheet.Line}", $"This sheet repeats the one on line {first.Sheet.Line}, line for line.", group.Key, "ใช้ฉบับแรก")
                    : Found.Error(FindingCategories.DuplicateSheet, "different", Found.In(copy.Sheet), MatrixVersusSheetChecks.Heading(copy.Text),
                        $"โครงการนี้มีรายละเอียดสองฉบับที่ไม่เหมือนกัน (อีกฉบับที่บรรทัด {first.Sheet.Line}) ต่างกันที่ {string.Join(", ", differing)}; ขั้นตอน {first.Sheet.Steps.Count} และ {copy.Sheet.Steps.Count} ข้อ",
                        $"This project has two different sheets (the other on line {first.Sheet.Line}).", group.Key, $"ใช้ฉบับแรก (บรรทัด {first.Sheet.Line})");
            }
        }
    }

    private static readonly (SheetPart Part, string Name)[] Parts =
    [
        (SheetPart.Rationale, "หลักการและเหตุผล"), (SheetPart.Purposes, "วัตถุประสงค์"), (SheetPart.Targets, "กลุ่มเป้าหมาย"), (SheetPart.Method, "วิธีดำเนินการ"),
        (SheetPart.Duration, "ระยะเวลา"), (SheetPart.Budget, "งบประมาณ"), (SheetPart.Responsible, "ผู้รับผิดชอบ"), (SheetPart.Outputs, "ผลผลิต"), (SheetPart.Outcomes, "ผลลัพธ์"),
    ];

    private static string Content(SheetText sheet, SheetPart part) => string.Concat(sheet.PiecesOf(part).Select(piece => Tidying.Squash(piece.Text)));
}
