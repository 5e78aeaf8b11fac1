using Documents;
using RiskService.InternalAudit.Findings;
using WebUi;

namespace RiskService.InternalAudit.Summary;

/// <summary>The issued findings of a year as a workbook, a row each.</summary>
public static class FindingsWorkbook
{
    public static Stream Write(IEnumerable<AuditFinding> findings, DateOnly today)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var book = new Spreadsheet(file))
        {
            book.Sheet(
                "ข้อตรวจพบ",
                [
                    new("เลขที่", 10), new("ส่วนราชการ", 24), new("เรื่อง", 36), new("ระดับ", 10), new("สิ่งที่พบ", 44), new("หลักเกณฑ์", 36), new("สาเหตุ", 36), new("ผลกระทบ", 36), new("ข้อเสนอแนะ", 44),
                    new("รหัสความเสี่ยง", 12), new("ออกเมื่อ", 16), new("สถานะ", 18), new("คำตอบ", 16), new("เหตุผล", 30), new("สิ่งที่จะทำ", 36), new("กำหนดถัดไป", 16), new("เลยกำหนด", 10),
                    new("ติดตามครั้งล่าสุด", 36), new("หลักฐานเมื่อปิด", 36),
                ],
                findings.Select(one => Row(one, today)));
        }

        file.Position = 0;
        return file;
    }

    private static IReadOnlyList<object?> Row(AuditFinding one, DateOnly today) =>
    [
        one.Code, Divisions.ThaiNameOf(one.Division), one.Title, AuditWords.ThaiOf(one.Severity), one.Words.Condition, one.Words.Criteria, one.Words.Cause, one.Words.Effect, one.Words.Recommendation,
        one.RiskCode, Day(one.IssuedOn), FindingText.ThaiOf(one.Status), one.Answer is { } answer ? FindingText.ThaiOf(answer.Stance) : null, one.Answer?.Reason, one.Answer?.Action, Day(one.NextDueOn),
        one.IsOverdue(today) ? "เลยกำหนด" : null, one.FollowUps.LastOrDefault() is { } last ? $"{FindingText.ThaiOf(last.Progress)}: {last.Note}" : null, one.Closures.LastOrDefault()?.Evidence,
    ];

    private static string? Day(DateOnly? day) => day is { } on ? ThaiCalendar.InThai(on) : null;
}
