using System.Globalization;
using WebUi;

namespace RiskService.InternalAudit.Plans;

/// <summary>What the plan says on paper, in Thai whatever the reader's language: the same in the document and in the print view.</summary>
public static class PlanText
{
    public static string Title(PlanSheet plan) => $"แผนการตรวจสอบภายใน ประจำปีงบประมาณ พ.ศ. {plan.FiscalYear}";

    /// <summary>Null of the first version.</summary>
    public static string? Amendment(PlanSheet plan) => plan.Version == 1 ? null : $"(แก้ไขเพิ่มเติม ฉบับที่ {plan.Version.ToString(CultureInfo.InvariantCulture)})";

    public static string Aim(PlanSheet plan) =>
        $"หน่วยตรวจสอบภายในวางแผนการตรวจสอบตามลำดับความเสี่ยงของหน่วยรับตรวจ รวม {plan.Engagements.Count.ToString(CultureInfo.InvariantCulture)} งาน ใช้เวลา {WholeNumber.Text(plan.PlannedDays)} คน-วัน"
        + (plan.CapacityDays is { } capacity ? $" จากกำลังคนที่มี {WholeNumber.Text(capacity)} คน-วัน" : "");

    public static string[] Headings => ["หน่วยรับตรวจ", "ประเภท", "วัตถุประสงค์และขอบเขต", "ไตรมาส", "คน-วัน", "คะแนนความเสี่ยง"];

    /// <summary>In the order in which they are carried out.</summary>
    public static IEnumerable<PlannedEngagement> InOrder(PlanSheet plan) => plan.Engagements.OrderBy(one => one.Quarter).ThenByDescending(one => one.Score);

    public static string Unit(PlannedEngagement one) => $"{one.Process} ({Divisions.ThaiNameOf(one.Division)})";

    public static string Score(PlannedEngagement one) => one.Score?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>How it stands with the month of approval; null where nothing is to be said.</summary>
    public static string? Timing(PlanSheet plan) => plan.Timing switch
    {
        PlanTiming.Late => $"อนุมัติเมื่อวันที่ {ThaiCalendar.InThai(plan.ApprovedOn!.Value)} หลังเริ่มปีงบประมาณ",
        PlanTiming.Early => $"อนุมัติเมื่อวันที่ {ThaiCalendar.InThai(plan.ApprovedOn!.Value)} ก่อนเดือนกันยายน",
        _ => null,
    };

    public static string Proposed(PlanSheet plan) => plan.SubmittedAt is { } at ? $"เสนอเมื่อวันที่ {ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(at))}" : "วันที่ ...... เดือน .................... พ.ศ. ..........";

    public static string Approved(PlanSheet plan) => plan.ApprovedOn is { } on ? $"อนุมัติเมื่อวันที่ {ThaiCalendar.InThai(on)}" : "วันที่ ...... เดือน .................... พ.ศ. ..........";

    public static string Blank { get; } = new('.', 50);
}
