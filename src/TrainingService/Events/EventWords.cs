using WebUi;
using static WebUi.Language;

namespace TrainingService.Events;

/// <summary>What states and the plan's answers are called.</summary>
public static class EventWords
{
    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Planned => T("วางแผนไว้", "Planned"),
        EventStatus.BudgetRequested => T("รอเงินจากแผน", "Money asked for"),
        EventStatus.BudgetRefused => T("แผนไม่อนุมัติเงิน", "Money refused"),
        EventStatus.Open => T("เปิดแล้ว", "Open"),
        EventStatus.Held => T("จัดแล้ว รอสรุปเงิน", "Held"),
        EventStatus.Completed => T("เสร็จสิ้น", "Completed"),
        _ => T("ยกเลิก", "Cancelled"),
    };

    public static State StateOf(EventStatus status) => status switch
    {
        EventStatus.Planned => State.NotStarted,
        EventStatus.BudgetRequested or EventStatus.Open => State.Doing,
        EventStatus.Held => State.Late,
        EventStatus.Completed => State.Done,
        _ => State.Stopped,
    };

    /// <summary>Why the plan did not hold the money, or enter what was spent; a code that is not known stands for itself.</summary>
    public static string Of(string moneyCode) => moneyCode switch
    {
        "over-budget" => T("เกินเงินที่เหลือของโครงการ", "More than what remains of the project"),
        "no-such-project" => T("แผนไม่มีโครงการนี้ในปีนี้", "The plan has no such project in this year"),
        "bad-amount" => T("จำนวนเงินใช้ไม่ได้", "The amount can't be used"),
        "division-not-responsible" => T("ส่วนราชการนี้ไม่ได้รับผิดชอบโครงการ", "The division is not responsible for the project"),
        "year-reported" => T("ปีงบประมาณนี้รายงานผลและปิดแล้ว", "The fiscal year was reported and is closed"),
        "project-withdrawn" => T("แผนฉบับแก้ไขยกเลิกโครงการนี้แล้ว", "An amendment took the project out of the plan"),
        EventRefusals.Released => T("มีผู้คืนเงินที่กันไว้ในระบบแผน ต้องขอเงินใหม่", "Somebody gave the held money back in the plan; ask for it again"),
        _ => moneyCode,
    };

    /// <summary>When it is: "26 มี.ค. 2570 เวลา 09.00 น. ถึง 16.00 น.".</summary>
    public static string When(DateTimeOffset? startsAt, DateTimeOffset? endsAt)
    {
        if (startsAt is not { } starts || endsAt is not { } ends)
            return T("ยังไม่กำหนดวัน", "No day yet");
        var (first, last) = (ThaiCalendar.DayInBangkok(starts), ThaiCalendar.DayInBangkok(ends));
        return first == last
            ? T($"{ThaiCalendar.InList(first)} เวลา {ThaiCalendar.Clock(starts)} ถึง {ThaiCalendar.Clock(ends)}", $"{ThaiCalendar.InList(first)}, {ThaiCalendar.Clock(starts)} to {ThaiCalendar.Clock(ends)}")
            : T($"{ThaiCalendar.InList(first)} ถึง {ThaiCalendar.InList(last)}", $"{ThaiCalendar.InList(first)} to {ThaiCalendar.InList(last)}");
    }
}
