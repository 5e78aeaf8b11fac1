using Documents;
using PlanService.Progress;

namespace PlanService.Reports;

/// <summary>The report as a workbook, in the order in which E-PlanNACC asks: numbers are numbers, digits Arabic, a column for each check box.</summary>
public static class ReportWorkbook
{
    public static Stream Write(PlanReport report)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var book = new Spreadsheet(file))
        {
            book.Sheet("สรุป", [new("รายการ", 46), new("จำนวน", 60)], Summary(report));
            book.Sheet("รายโครงการ", ProjectColumns, report.Projects.Select(project => Row(project)));
            book.Sheet("ผลตามตัวชี้วัด",
                [new("รหัส", 8), new("โครงการ/กิจกรรม/มาตรการ", 42), new("ผลผลิต/ผลลัพธ์", 12), new("ตัวชี้วัด", 70), new("เกณฑ์", 12), new("เป้าหมาย", 10), new("หน่วย", 12), new("ผลที่ได้", 12), new("ผลเป็นข้อความ", 50), new("บรรลุ", 10), new("วัดเมื่อ", 18)],
                report.Projects.SelectMany(project => project.Indicators, IReadOnlyList<object?> (project, row) =>
                [
                    project.Code, project.Name, row.IsOutput ? "ผลผลิต" : "ผลลัพธ์", row.Text, row.Comparator, row.Target, row.Unit, row.Value, row.Judgement,
                    row.MeasuredOn is null ? "ยังไม่วัด" : row.Met switch { true => "บรรลุ", false => "ไม่บรรลุ", _ => "บอกไม่ได้" },
                    row.MeasuredOn is { } day ? WebUi.ThaiCalendar.InThai(day) : null,
                ]));
            book.Sheet("การเผยแพร่",
                [new("รหัส", 8), new("โครงการ/กิจกรรม/มาตรการ", 42), new("วันที่", 18), new("ช่องทาง", 18), new("เรื่อง", 60), new("ลิงก์", 50)],
                report.Projects.SelectMany(project => project.Publications, IReadOnlyList<object?> (project, row) =>
                    [project.Code, project.Name, WebUi.ThaiCalendar.InThai(row.PublishedOn), PublicationChannels.Name(row.Channel), row.Title, row.Url]));
        }

        file.Position = 0;
        return file;
    }

    private static SheetColumn[] ProjectColumns =>
    [
        new("ลำดับ", 6), new("รหัส", 8), new("มิติ", 30), new("ภารกิจตามมิติ", 36), new("วัตถุประสงค์ของภารกิจ", 40), new("ประเภท", 10), new("โครงการ/กิจกรรม/มาตรการ", 50),
        new("งบประมาณตามแผน (บาท)", 14), new("งบประมาณตามข้อบัญญัติ (บาท)", 14), new("เบิกจ่าย (บาท)", 14), new("อยู่ในข้อบัญญัติ", 10),
        new("สถานะ", 22), new("เหตุที่ไม่สามารถดำเนินการได้", 24), new("หมายเหตุ", 36),
        .. Enum.GetValues<NaccTargetGroup>().Select(group => new SheetColumn(NaccTargetGroups.Thai(group), 12)),
        new("ผู้รับผิดชอบ", 30),
    ];

    private static IReadOnlyList<object?> Row(ReportedProject project) =>
    [
        project.No, project.Code, Named(project.Dimension), Named(project.Mission), string.Join('\n', project.Objectives.Select(Named)), ReportText.Thai(project.Kind), project.Name,
        project.Planned, project.Ordinance, project.Disbursed, ReportText.ThaiInOrdinance(project),
        ReportText.Thai(project.Status), project.Obstacle is { } obstacle ? ReportText.Thai(obstacle) : null, ReportText.ThaiRemark(project),
        .. Enum.GetValues<NaccTargetGroup>().Select(group => project.TargetGroups.Contains(group) ? "/" : null),
        string.Join(", ", project.Divisions),
    ];

    private static IEnumerable<IReadOnlyList<object?>> Summary(PlanReport report) =>
    [
        .. ReportText.Heading(report).Append(ReportText.ThaiState(report)).Where(line => line is not null).Select(IReadOnlyList<object?> (line) => [line, null]),
        ["จำนวนโครงการ", report.Counts.Total], ["ดำเนินการแล้วเสร็จ", report.Counts.Done], ["อยู่ระหว่างดำเนินการ", report.Counts.InProgress],
        ["รอดำเนินการ", report.Counts.Waiting], ["ไม่สามารถดำเนินการได้", report.Counts.CouldNot],
        ["คะแนน (ร้อยละ)", report.Score], ["งบประมาณตามแผน (บาท)", report.Totals.Planned], ["งบประมาณตามข้อบัญญัติ (บาท)", report.Totals.Ordinance],
        ["เบิกจ่าย (บาท)", report.Totals.Disbursed], ["จำนวนโครงการที่อยู่ในข้อบัญญัติ", report.Totals.InOrdinance],
    ];

    private static string Named(NamedCode code) => $"{code.Code} {code.Name}".TrimEnd();
}
