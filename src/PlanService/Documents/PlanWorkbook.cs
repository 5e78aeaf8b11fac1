using Documents;
using PlanService.Import;
using PlanService.Pages;
using PlanService.Projects;

namespace PlanService.Documents;

/// <summary>The plan as a workbook: matrix, projects, indicators, steps and expenses, each on a sheet; amounts are numbers.</summary>
public static class PlanWorkbook
{
    public static void Write(Stream stream, PlanBook book)
    {
        using var workbook = new Spreadsheet(stream);
        workbook.Sheet("แผน",
            [new("มิติ", 22), new("ภารกิจ", 30), new("วัตถุประสงค์", 36), new("รหัส", 8), new("โครงการ/กิจกรรม/มาตรการ", 42), .. book.Years.Select(year => new SheetColumn($"ปี {MatrixWord.Text(year)} (บาท)", 13)), new("รวม (บาท)", 14), new("หมายเหตุ", 18)],
            Matrix(book));
        workbook.Sheet("โครงการ",
            [new("รหัส", 8), new("ประเภท", 10), new("ชื่อ", 42), new("มิติ", 6), new("ภารกิจ", 8), new("วัตถุประสงค์", 12), new("ส่วนราชการ", 24), new("หลักการและเหตุผล", 60), new("วัตถุประสงค์ของโครงการ", 50), new("กลุ่มเป้าหมาย", 36), new("จำนวนเป้าหมาย", 12), new("หน่วย", 10), new("หมายเหตุ", 18)],
            book.Projects.Select(IReadOnlyList<object?> (project) =>
            [
                project.Code, Kinds.Thai(project.Kind), project.Name, project.Dimension, project.Mission, string.Join(", ", project.Objectives), Wording.Names(project.Responsible),
                project.Rationale, string.Join('\n', project.Purposes), string.Join('\n', project.TargetGroups.Select(Group)), project.TargetTotal, project.TargetUnit, project.Remark,
            ]));
        workbook.Sheet("ตัวชี้วัด",
            [new("รหัสโครงการ", 10), new("โครงการ", 36), new("ผลผลิต/ผลลัพธ์", 12), new("ตัวชี้วัด", 70), new("เกณฑ์", 12), new("เป้าหมาย", 10), new("หน่วย", 12)],
            book.Projects.SelectMany(project => project.Outputs.Concat(project.Outcomes), IReadOnlyList<object?> (project, indicator) =>
                [project.Code, project.Name, indicator.IsOutput ? "ผลผลิต" : "ผลลัพธ์", indicator.Text, indicator.Comparator.ToText(), indicator.Target, indicator.Unit]));
        workbook.Sheet("ขั้นตอน",
            [new("รหัสโครงการ", 10), new("โครงการ", 36), new("ขั้นตอนที่", 8), new("ขั้นตอน", 70), new("รายละเอียด", 60)],
            book.Projects.SelectMany(project => project.Steps, IReadOnlyList<object?> (project, step) =>
                [project.Code, project.Name, step.No, step.Text, string.Join('\n', step.Details)]));
        workbook.Sheet("ค่าใช้จ่าย",
            [new("รหัสโครงการ", 10), new("โครงการ", 36), new("รายการ", 40), new("จำนวน", 10), new("อัตรา (บาท)", 12), new("คน", 8), new("เป็นเงิน (บาท)", 14), new("คำนวณได้ (บาท)", 14), new("ตามที่เขียน", 60)],
            book.Projects.SelectMany(project => project.BudgetLines, IReadOnlyList<object?> (project, line) =>
                [project.Code, project.Name, line.Item, line.Quantity, line.Rate, line.People, line.Amount, line.Computed, line.AsWritten]));
    }

    private static IEnumerable<IReadOnlyList<object?>> Matrix(PlanBook book)
    {
        foreach (var project in book.Projects)
        {
            var outline = Outline.Of(book.Plan, project);
            yield return
            [
                $"{project.Dimension} {outline.Dimension?.Name}".TrimEnd(), $"{project.Mission} {outline.Mission?.Name}".TrimEnd(),
                string.Join('\n', outline.Objectives.Select(objective => $"{objective.Code} {objective.Name}")), project.Code, project.Name,
                .. book.Years.Select(year => (object?)PlanBook.BudgetOf(project, year)?.Baht), project.Total, project.Remark,
            ];
        }

        yield return [null, null, null, null, "รวมทั้งสิ้น", .. book.Years.Select(year => (object?)PlanBook.Sum(book.Projects, year)), book.Projects.Sum(project => project.Total), null];
    }

    private static string Group(TargetGroup group) => group.Count is { } count ? $"{group.Group} {WebUi.Money.Number(count)} {group.Unit}" : group.Group;
}
