using System.Globalization;
using TrainingService.Attachments;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Reports;

/// <summary>What reports say in Thai, whatever the reader's language: the same in the document and on the page.</summary>
public static class ReportText
{
    public static string None => "ไม่มี";

    public static string Days(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is not { } starts || to is not { } ends)
            return "ยังไม่กำหนดวัน";
        var (first, last) = (ThaiCalendar.DayInBangkok(starts), ThaiCalendar.DayInBangkok(ends));
        return first == last ? $"วันที่ {ThaiCalendar.InThai(first)}" : $"วันที่ {ThaiCalendar.InThai(first)} ถึงวันที่ {ThaiCalendar.InThai(last)}";
    }

    public static string Division(string code) => Divisions.ThaiNameOf(code);

    /// <summary>"-" where there is nothing to count.</summary>
    public static string Count(int? count) => count is { } number ? WholeNumber.Text(number) : "-";

    public static string Amount(decimal? baht) => baht is { } number ? Money.Number(number) : "-";

    public static string Percent(decimal? percent) => percent is { } number ? number.ToString("0.#", CultureInfo.InvariantCulture) : "-";

    public static string What(EventPaper paper) =>
        $"{Division(paper.Division)} จัด{paper.Title} หลักสูตร{paper.Course} ตามโครงการ {paper.ProjectCode} ปีงบประมาณ {paper.FiscalYear} {Days(paper.StartsAt, paper.EndsAt)} "
        + $"ณ {paper.Venue ?? "สถานที่ที่ยังไม่ระบุ"} วิทยากร {(paper.Speakers.Count == 0 ? None : string.Join(", ", paper.Speakers))}";

    /// <param name="no">From 1.</param>
    public static string CaptionOf(int no, PaperPhoto photo) => $"ภาพที่ {no} {photo.Caption}";

    public static string Came(EventPaper paper) => paper.Results.Enrolled is { } enrolled
        ? $"มีผู้ลงทะเบียน {Count(enrolled)} คน เข้าร่วม {Count(paper.Results.Attended)} คน คิดเป็นร้อยละ {Percent(paper.Results.AttendancePercent)} ได้รับเกียรติบัตร {Count(paper.Certificates)} คน"
        : "ไม่มีผู้ลงทะเบียน";

    public static string Learned(EventPaper paper) => paper.Results.AverageGain is { } gain
        ? $"คะแนนหลังอบรมสูงกว่าก่อนอบรมเฉลี่ย {Percent(gain)} คะแนนจาก 100 ผ่านแบบทดสอบ {Count(paper.Results.Passed)} คน"
        : "ไม่มีการทดสอบก่อนและหลังอบรม";

    public static string Satisfied(EventPaper paper) => paper.Results.SatisfactionPercent is { } percent ? $"ผู้ตอบแบบสอบถามพึงพอใจร้อยละ {Percent(percent)}" : "ไม่มีการสำรวจความพึงพอใจ";

    public static string Cost(EventPaper paper) =>
        $"ประมาณการ {Amount(paper.Budget)} บาท แผนกันไว้ {Amount(paper.Held)} บาท {(paper.Spent is { } spent ? $"จ่ายจริง {Amount(spent)} บาท ({BahtText.Of(spent)})" : "ยังไม่สรุปค่าใช้จ่าย")}";

    public static string Submission(EventPaper paper) => paper.SubmittedAt is { } at
        ? $"ส่งรายงานเมื่อวันที่ {ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(at))} โดย {paper.SubmittedBy}"
        : $"กำหนดส่งรายงานภายในวันที่ {(paper.DueOn is { } due ? ThaiCalendar.InThai(due) : "-")}";

    /// <summary>A line for each document.</summary>
    public static IEnumerable<string> Attached(EventPaper paper) => paper.Documents.Count == 0
        ? [None]
        : paper.Documents.Select((document, index) => $"{Count(index + 1)}) {document.Title} ({DocumentWords.Thai(document.Kind)})");

    public static string Written(string text) => text.Length == 0 ? "ยังไม่ได้เขียน" : text;

    public static string StatusOf(EventStatus status) => status switch
    {
        EventStatus.Completed => "เสร็จสิ้น",
        EventStatus.Held => "จัดแล้ว",
        EventStatus.Cancelled => "ยกเลิก",
        _ => "ยังไม่ได้จัด",
    };
}
