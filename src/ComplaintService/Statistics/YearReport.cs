using System.Globalization;
using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Statistics;

/// <summary>Why complaints of the year came at all, as recorded on closing.</summary>
/// <param name="Cause">In Thai.</param>
/// <param name="Number">How many, in Thai, or that it is withheld.</param>
/// <param name="Preventions">What staff did so that it does not come again: their words about single cases, in the internal copy alone.</param>
public sealed record CauseLine(string Cause, string Number, IReadOnlyList<string> Preventions);

/// <summary>The text of the yearly report: in Thai, whole, with nothing to fill in.</summary>
/// <param name="internally">The copy for staff, with what is withheld from the public.</param>
public sealed class YearReport(YearStatistics figures, IReadOnlyList<CauseLine> causes, decimal goal, string organization, bool internally)
{
    private const int MostPreventions = 5;

    public YearStatistics Figures => figures;

    public IReadOnlyList<CauseLine> Causes => causes;

    public string Title => $"รายงานสรุปผลการดำเนินการเรื่องร้องเรียน ร้องทุกข์ ประจำปีงบประมาณ พ.ศ. {figures.FiscalYear}";

    public string Organization => organization;

    /// <summary>So that nobody publishes the wrong copy; null on the one that is published.</summary>
    public string? Marking => internally ? "ฉบับใช้ภายใน มีข้อมูลที่ไม่เปิดเผยต่อสาธารณะ ห้ามเผยแพร่" : null;

    private bool IsOver => figures.FiscalYear.LastDay < figures.AsOf;

    public string Span => $"(ตั้งแต่วันที่ {ThaiCalendar.InThai(figures.FiscalYear.FirstDay)} ถึงวันที่ {ThaiCalendar.InThai(IsOver ? figures.FiscalYear.LastDay : figures.AsOf)})";

    public string Closing => $"ข้อมูล ณ วันที่ {ThaiCalendar.InThai(figures.AsOf)}";

    public IEnumerable<string> Overview
    {
        get
        {
            if (figures.Received == 0)
            {
                yield return $"ในปีงบประมาณ พ.ศ. {figures.FiscalYear} {organization}ไม่มีเรื่องร้องเรียน ร้องทุกข์";
                yield break;
            }

            yield return $"{organization}ได้รับเรื่องร้องเรียน ร้องทุกข์ รวม {Count(figures.Received)} ดำเนินการและแจ้งผลให้ผู้ร้องทราบแล้ว {Count(figures.Answered)} " +
                $"รวมเป็นเรื่องเดียวกับเรื่องอื่น {Count(figures.Merged)} และอยู่ระหว่างดำเนินการ {Count(figures.Open)} " +
                $"ในจำนวนนี้เกินกำหนดที่แจ้งไว้ {Count(figures.Overdue)} ปิดเรื่องแล้ว {Count(figures.Closed)} เรื่องที่ดำเนินการไม่ได้และแจ้งเหตุผลแล้ว {Count(figures.Rejected)} เรื่องที่ผู้ร้องขอให้ดำเนินการต่อ {Count(figures.Reopened)}";
        }
    }

    public string InTime => figures.WithinFifteenDaysPercent is { } percent
        ? $"แจ้งผลภายใน 15 วัน หรือภายในวันที่แจ้งไว้ครั้งแรก ร้อยละ {Number(percent)} ขยายเวลาโดยแจ้งเหตุผลให้ผู้ร้องทราบ {Count(figures.Extended)}{Days}"
        : "ไม่มีเรื่องที่ถึงกำหนดแจ้งผล";

    private string Days
    {
        get
        {
            (string What, decimal? Days)[] medians = [("ตอบรับครั้งแรก", figures.MedianDaysToFirstAnswer), ("แจ้งผล", figures.MedianDaysToAnswer), ("ปิดเรื่อง", figures.MedianDaysToClose)];
            var known = medians.Where(median => median.Days is not null).Select(median => $"{median.What} {Number(median.Days!.Value)} วัน").ToList();
            return known.Count == 0 ? "" : $" ค่ากลางของระยะเวลานับจากวันที่รับเรื่อง: {string.Join(" ", known)}";
        }
    }

    public string Satisfied => figures.Satisfaction switch
    {
        { Withheld: true } => $"มีผู้ตอบแบบประเมินความพึงพอใจน้อยกว่า {SmallCounts.Smallest} คน จึงไม่แสดงผล เพื่อไม่ให้ทราบว่าใครตอบอย่างไร",
        { Answers: { } answers and > 0, PercentSatisfied: { } percent, AverageScore: { } score } =>
            $"ผู้ร้องตอบแบบประเมินความพึงพอใจ {Number(answers)} คน พึงพอใจ (ระดับ 4 และ 5) ร้อยละ {Number(percent)} คะแนนเฉลี่ย {Number(score)} จาก 5 " +
            $"เป้าหมายของแผนไม่น้อยกว่าร้อยละ {Number(goal)} {(percent >= goal ? "บรรลุเป้าหมาย" : "ยังไม่บรรลุเป้าหมาย")}",
        _ => "ไม่มีผู้ตอบแบบประเมินความพึงพอใจ",
    };

    public IEnumerable<string> CauseTexts => causes.Count == 0
        ? ["ไม่มี"]
        : causes.Select((line, i) => $"{i + 1}) {line.Cause} {line.Number}{(line.Preventions.Count == 0 ? "" : $" สิ่งที่ดำเนินการเพื่อไม่ให้เกิดซ้ำ: {string.Join("; ", line.Preventions)}")}");

    /// <summary>0 is "ไม่มี".</summary>
    public static string Count(int? count) => count is { } number and > 0 ? $"{Number(number)} เรื่อง" : Cell(count);

    public static string Cell(int? count) => count switch { null => "ไม่แสดง", 0 => "ไม่มี", { } number => Number(number) };

    public static string Cell(decimal? percent) => percent is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) : "-";

    private static string Number(decimal number) => StatisticsWords.Number(number);

    /// <summary>Causes, the most frequent first. For the public a cause of 1 to 4 has no number, and is told from others like it by no order.</summary>
    public static async Task<IReadOnlyList<CauseLine>> CausesOf(ComplaintDb db, FiscalYear year, bool internally, CancellationToken ct)
    {
        var closed = db.Complaints.Where(complaint => complaint.FiscalYear == year && complaint.RootCause != null);
        var counts = (await closed.GroupBy(complaint => complaint.RootCause!.Value).Select(group => new { Cause = group.Key, Count = group.Count() }).ToListAsync(ct))
            .Select(line => (line.Cause, line.Count)).ToList();
        var withheld = internally ? [] : SmallCounts.Withheld(counts);
        var preventions = !internally ? [] : await closed.Where(complaint => complaint.Prevention != null)
            .GroupBy(complaint => new { Cause = complaint.RootCause!.Value, complaint.Prevention })
            .Select(group => new { group.Key.Cause, Text = group.Key.Prevention!, Count = group.Count() })
            .OrderByDescending(group => group.Count).Take(100).ToListAsync(ct);
        return
        [
            .. counts.OrderByDescending(line => withheld.Contains(line.Cause) ? 0 : line.Count).ThenBy(line => line.Cause).Select(line => new CauseLine(
                ComplaintWords.Name(line.Cause),
                !withheld.Contains(line.Cause) ? Count(line.Count) : SmallCounts.IsSmall(line.Count) ? $"น้อยกว่า {SmallCounts.Smallest} เรื่อง" : "ไม่แสดงจำนวน",
                [.. preventions.Where(prevention => prevention.Cause == line.Cause).Take(MostPreventions).Select(prevention => prevention.Text)])),
        ];
    }
}
