using ComplaintService.Complaints;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Tracking;

/// <summary>How a complaint stands, in the words of its author: a badge, and since or until when.</summary>
/// <param name="Told">Who has heard that the promised day was not kept; null while nobody has.</param>
public sealed record TrackedState(Tracked Complaint, DateOnly Today, string? Told)
{
    private Complaint Lead => Complaint.Lead;

    /// <summary>Of the badge.</summary>
    public State State => Lead switch
    {
        { AnsweredAt: not null, Outcome: null } => State.Stopped,
        { AnsweredAt: not null } => State.Done,
        { Status: ComplaintStatus.Waiting } => State.Late,
        _ when Lead.IsOverdue(Today) => State.Late,
        { Status: ComplaintStatus.Received } => State.NotStarted,
        _ => State.Doing,
    };

    /// <summary>In the badge.</summary>
    public string Word => Lead switch
    {
        { AnsweredAt: not null, Outcome: { } outcome } => ComplaintWords.Name(outcome),
        { AnsweredAt: not null } => Steps.Of(ComplaintStatus.Rejected),
        { Status: ComplaintStatus.Waiting } => Complaint.IsMerged ? T("รอข้อมูลจากผู้แจ้งคนแรก", "Waiting for who reported first") : T("รอข้อมูลจากท่าน", "Waiting for you"),
        _ when Lead.IsOverdue(Today) => T($"เลยกำหนด {DaysLate} วัน", DaysLate == 1 ? "1 day late" : $"{DaysLate} days late"),
        _ => Steps.Of(Lead.Status),
    };

    /// <summary>Beside the badge.</summary>
    public string? Since => Lead switch
    {
        { AnsweredAt: { } at } => T($"แจ้งผลเมื่อ {ThaiCalendar.InList(ThaiCalendar.DayInBangkok(at))}", $"answered on {ThaiCalendar.InList(ThaiCalendar.DayInBangkok(at))}") + Early(ThaiCalendar.DayInBangkok(at)),
        { Status: ComplaintStatus.Waiting } => null,
        _ when Lead.IsOverdue(Today) => T("ขออภัยที่เรายังไม่ได้แจ้งผลตามกำหนด", "We are sorry that we have not kept the promised day") + (Told is null ? null : T(" ", "; ") + Told),
        _ => T($"แจ้งผลภายใน {ThaiCalendar.InList(Lead.DueOn)}", $"an answer is promised by {ThaiCalendar.InList(Lead.DueOn)}"),
    };

    private int DaysLate => Today.DayNumber - Lead.DueOn.DayNumber;

    private string Early(DateOnly day) => (Lead.DueOn.DayNumber - day.DayNumber) switch
    {
        > 0 and var days => T($" ก่อนกำหนด {days} วัน", $", {days} days early"),
        0 => T(" ตามกำหนด", ", on the promised day"),
        var days => T($" หลังกำหนด {-days} วัน", $", {-days} days late"),
    };
}
