using Documents;
using WebUi;

namespace TrainingService.Reports;

/// <summary>The report of a year as a workbook: numbers are numbers, each event a row.</summary>
public static class YearWorkbook
{
    public static Stream Write(YearPaper paper)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var book = new Spreadsheet(file))
        {
            book.Sheet("ตามโครงการ", Columns("โครงการ"), paper.Projects.Select(Row));
            book.Sheet("ตามหลักสูตร", Columns("หลักสูตร"), paper.Courses.Select(Row));
            book.Sheet("ตามส่วนราชการ", Columns("ส่วนราชการ"), paper.DivisionsOf.Select(Row));
            book.Sheet(
                "งานอบรม",
                [
                    new("งาน", 46), new("โครงการ", 10), new("ส่วนราชการ", 26), new("สถานะ", 14), new("วันที่จัด", 30), new("เป้าหมาย (คน)", 10), new("ลงทะเบียน (คน)", 10), new("เข้าร่วม (คน)", 10),
                    new("คะแนนเพิ่ม", 10), new("พึงพอใจ (ร้อยละ)", 10), new("ประมาณการ (บาท)", 14), new("จ่ายจริง (บาท)", 14), new("ส่งรายงานวันที่", 20),
                ],
                paper.Events.Select(IReadOnlyList<object?> (one) =>
                [
                    one.Title, one.ProjectCode, ReportText.Division(one.Division), ReportText.StatusOf(one.Status), ReportText.Days(one.StartsAt, one.EndsAt), one.Invited, one.Results.Enrolled,
                    one.Results.Attended, one.Results.AverageGain, one.Results.SatisfactionPercent, one.Budget, one.Spent,
                    one.ReportedAt is { } at ? ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(at)) : null,
                ]));
        }

        file.Position = 0;
        return file;
    }

    private static SheetColumn[] Columns(string what) =>
        [new("รหัส", 16), new(what, 46), .. YearText.Columns.Select(column => new SheetColumn($"{column.Name} {column.Unit}".Trim(), 13))];

    private static IReadOnlyList<object?> Row(YearPart part) => [part.Code, part.Name, .. YearText.Numbers(part.Sums)];
}
