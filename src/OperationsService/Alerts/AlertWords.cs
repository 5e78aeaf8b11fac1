using OperationsService.Alerts.Rules;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Alerts;

/// <summary>Alerts in words.</summary>
internal static class AlertWords
{
    public static (State State, string Text) Of(AlertView alert) => alert switch
    {
        { EndedAt: not null } => (State.Done, T("จบแล้ว", "Over")),
        { WellSince: not null } => (State.Doing, T("เพิ่งหาย รอดูอีกครู่", "Just healed; being watched")),
        { Severity: Severity.Critical } => (State.Stopped, Of(Severity.Critical)),
        _ => (State.Late, Of(Severity.Warning)),
    };

    public static string Of(Severity severity) => severity is Severity.Critical ? T("ด่วน", "Urgent") : T("ควรตรวจวันนี้", "See to it today");

    public static string Of(GetAlert.Moment moment) => moment.Step switch
    {
        AlertStep.Rang => T("แจ้งเตือน", "It rang"),
        AlertStep.RangSilently => T("เกิดขึ้นระหว่างงดแจ้ง จึงไม่ได้แจ้งใคร", "It began while silenced: nobody was told"),
        AlertStep.Reminded => T("แจ้งซ้ำ เพราะยังไม่มีผู้รับทราบ", "Told again: nobody had acknowledged it"),
        AlertStep.Acknowledged => T("รับทราบ", "Acknowledged"),
        AlertStep.Silenced => T("งดแจ้งถึง", "Silenced until") + " " + When(moment.Until!.Value),
        AlertStep.Unsilenced => T("เลิกงดแจ้ง", "No longer silenced"),
        _ => T("จบ", "Over"),
    };

    /// <summary>3 วัน 4 ชั่วโมง: the two largest units.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => T("ไม่ถึงหนึ่งนาที", "less than a minute"),
        { TotalHours: < 1 } => Minutes(time.Minutes),
        { TotalDays: < 1 } => T($"{time.Hours} ชั่วโมง", $"{time.Hours} h") + (time.Minutes > 0 ? " " + Minutes(time.Minutes) : ""),
        _ => T($"{WholeNumber.Text(time.Days)} วัน", $"{WholeNumber.Text(time.Days)} d") + (time.Hours > 0 ? T($" {time.Hours} ชั่วโมง", $" {time.Hours} h") : ""),
    };

    private static string Minutes(int minutes) => T($"{minutes} นาที", $"{minutes} min");

    private static string When(DateTimeOffset at) => $"{ThaiCalendar.InList(ThaiCalendar.DayInBangkok(at))} {T("เวลา", "at")} {ThaiCalendar.Clock(at)}";
}
