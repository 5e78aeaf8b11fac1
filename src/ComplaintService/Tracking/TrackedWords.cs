using ComplaintService.Complaints;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Tracking;

/// <summary>How a complaint stands, in a word and a half sentence for its author.</summary>
internal static class TrackedWords
{
    public static State StateOf(Complaint lead, DateOnly today) => lead switch
    {
        { AnsweredAt: not null, Outcome: null } => State.Stopped,
        { AnsweredAt: not null } => State.Done,
        { Status: ComplaintStatus.Waiting } => State.Late,
        _ when lead.IsOverdue(today) => State.Late,
        { Status: ComplaintStatus.Received } => State.NotStarted,
        _ => State.Doing,
    };

    public static string Word(Tracked complaint, DateOnly today) => complaint.Lead switch
    {
        { AnsweredAt: not null, Outcome: { } outcome } => ComplaintWords.Name(outcome),
        { AnsweredAt: not null } => Steps.Of(ComplaintStatus.Rejected),
        { Status: ComplaintStatus.Waiting } when complaint.IsMerged => T("รอข้อมูลจากผู้แจ้งก่อน", "Waiting for whoever reported it first"),
        { Status: ComplaintStatus.Waiting } => T("รอข้อมูลจากท่าน", "Waiting for you"),
        var lead when lead.IsOverdue(today) => Late(today.DayNumber - lead.DueOn.DayNumber),
        var lead => Steps.Of(lead.Status),
    };

    public static string? Since(Complaint lead, DateOnly today) => lead switch
    {
        { AnsweredAt: { } at } => T($"แจ้งผลเมื่อ {ThaiCalendar.InList(ThaiCalendar.DayInBangkok(at))}", $"answered on {ThaiCalendar.InList(ThaiCalendar.DayInBangkok(at))}") + Early(lead.DueOn.DayNumber - ThaiCalendar.DayInBangkok(at).DayNumber),
        { Status: ComplaintStatus.Waiting } => null,
        _ when lead.IsOverdue(today) => T("เรายังไม่ได้แจ้งผลตามกำหนด เรื่องถูกแจ้งให้ผู้บังคับบัญชาทราบแล้ว", "We have not kept the promised day; those in charge have been told"),
        _ => T($"แจ้งผลภายใน {ThaiCalendar.InList(lead.DueOn)}", $"an answer is promised by {ThaiCalendar.InList(lead.DueOn)}"),
    };

    private static string Late(int days) => T($"เลยกำหนด {days} วัน", days == 1 ? "1 day late" : $"{days} days late");

    private static string Early(int days) => days switch
    {
        > 0 => T($" ก่อนกำหนด {days} วัน", $", {days} days early"),
        0 => T(" ตามกำหนด", ", on the promised day"),
        _ => T($" หลังกำหนด {-days} วัน", $", {-days} days late"),
    };
}
