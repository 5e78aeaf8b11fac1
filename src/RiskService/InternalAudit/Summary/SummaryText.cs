using System.Globalization;
using RiskService.InternalAudit.Findings;
using WebUi;

namespace RiskService.InternalAudit.Summary;

/// <summary>What the yearly summary says in Thai, whatever the reader's language: the same in the document and on the page.</summary>
public static class SummaryText
{
    public static string Title(YearSummary year) => $"รายงานสรุปผลการตรวจสอบภายใน ประจำปีงบประมาณ พ.ศ. {year.FiscalYear}";

    /// <summary>Null for all divisions.</summary>
    public static string? Whose(YearSummary year) => year.Division is { } division ? Divisions.ThaiNameOf(division) : null;

    public static string Plan(YearSummary year) => year.PlanApprovedOn is { } on
        ? $"แผนการตรวจสอบประจำปีได้รับอนุมัติเมื่อวันที่ {ThaiCalendar.InThai(on)} {Judged(year.Timing)}"
        : "แผนการตรวจสอบประจำปียังไม่ได้รับอนุมัติ";

    public static string Work(YearSummary year) =>
        $"ตามแผน {year.Planned} งาน ออกรายงานแล้ว {year.DonePlanned} งาน คิดเป็นร้อยละ {Percent(year.Planned == 0 ? null : year.DonePlanned * 100m / year.Planned)} นอกแผนที่ออกรายงานแล้ว {year.Outside} งาน"
        + (year.PlannedDays is { } planned ? $" วางแผนไว้ {WholeNumber.Text(planned)} คน-วัน ใช้จริง {AuditWords.Days(year.UsedDays ?? 0)} คน-วัน" : "");

    public static string Found(YearSummary year) => year.Issued == 0
        ? "ไม่มีข้อตรวจพบที่ออกในปีนี้"
        : $"ออกข้อตรวจพบ {year.Issued} ข้อ ส่วนราชการตอบแล้ว {year.Answered} ข้อ ปิดแล้ว {year.Closed} ข้อ เลยกำหนด {year.Overdue} ข้อ ดำเนินการตามข้อเสนอแนะแล้ว {year.Implemented} ข้อ คิดเป็นร้อยละ {Percent(year.ImplementedPercent)}";

    public static string AsOf(YearSummary year) => $"ข้อมูล ณ วันที่ {ThaiCalendar.InThai(year.AsOf)}";

    public static string[] Columns => ["ออกแล้ว", "ตอบแล้ว", "ปิดแล้ว", "ดำเนินการแล้ว", "เลยกำหนด"];

    public static int[] Numbers(IReadOnlyList<FindingCount> of) =>
        [of.Sum(one => one.Issued), of.Sum(one => one.Answered), of.Sum(one => one.Closed), of.Sum(one => one.Implemented), of.Sum(one => one.Overdue)];

    public static IEnumerable<(string Name, IReadOnlyList<FindingCount> Of)> BySeverity(YearSummary year) =>
        Enum.GetValues<Severity>().Select(severity => (AuditWords.ThaiOf(severity), (IReadOnlyList<FindingCount>)[.. year.Findings.Where(one => one.Severity == severity)]));

    public static IEnumerable<(string Name, IReadOnlyList<FindingCount> Of)> ByDivision(YearSummary year) =>
        year.Findings.GroupBy(one => one.Division).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (Divisions.ThaiNameOf(group.Key), (IReadOnlyList<FindingCount>)[.. group]));

    public static string Percent(decimal? percent) => percent is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) : "-";

    private static string Judged(PlanTiming? timing) => timing switch
    {
        PlanTiming.Late => "หลังเริ่มปีงบประมาณ",
        PlanTiming.Early => "ก่อนเดือนกันยายน",
        _ => "ภายในเดือนกันยายนก่อนเริ่มปีงบประมาณ",
    };
}
