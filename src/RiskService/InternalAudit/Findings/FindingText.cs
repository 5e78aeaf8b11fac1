using WebUi;
using static WebUi.Language;

namespace RiskService.InternalAudit.Findings;

/// <summary>How a finding and what was said to it stand, in words.</summary>
public static class FindingText
{
    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Draft => T("ร่าง", "Draft"),
        FindingStatus.Issued => T("รอส่วนราชการตอบ", "Waits for an answer"),
        FindingStatus.Answered => T("กำลังติดตาม", "Followed up"),
        _ => T("ปิดแล้ว", "Closed"),
    };

    /// <summary>For official documents.</summary>
    public static string ThaiOf(FindingStatus status) => status switch
    {
        FindingStatus.Draft => "ร่าง",
        FindingStatus.Issued => "รอส่วนราชการตอบ",
        FindingStatus.Answered => "กำลังติดตาม",
        _ => "ปิดแล้ว",
    };

    /// <summary>Late is what the day says, whatever the status.</summary>
    public static (State State, string Text) Standing(FindingStatus status, DateOnly? nextDueOn, DateOnly today) => status switch
    {
        _ when nextDueOn < today => (State.Late, status is FindingStatus.Issued ? T("เลยกำหนดตอบ", "Answer overdue") : T("เลยกำหนดดำเนินการ", "Action overdue")),
        FindingStatus.Draft => (State.NotStarted, Of(status)),
        FindingStatus.Closed => (State.Done, Of(status)),
        _ => (State.Doing, Of(status)),
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Agree => T("เห็นด้วย", "Agrees"),
        Stance.Partly => T("เห็นด้วยบางส่วน", "Agrees in part"),
        _ => T("ไม่เห็นด้วย", "Disagrees"),
    };

    public static string ThaiOf(Stance stance) => stance switch
    {
        Stance.Agree => "เห็นด้วย",
        Stance.Partly => "เห็นด้วยบางส่วน",
        _ => "ไม่เห็นด้วย",
    };

    public static string Of(Progress progress) => progress switch
    {
        Progress.NotStarted => T("ยังไม่เริ่ม", "Not started"),
        Progress.InProgress => T("กำลังดำเนินการ", "In progress"),
        Progress.Implemented => T("ดำเนินการแล้ว", "Implemented"),
        _ => T("ไม่ต้องดำเนินการอีก", "No longer applies"),
    };

    public static string ThaiOf(Progress progress) => progress switch
    {
        Progress.NotStarted => "ยังไม่เริ่ม",
        Progress.InProgress => "กำลังดำเนินการ",
        Progress.Implemented => "ดำเนินการแล้ว",
        _ => "ไม่ต้องดำเนินการอีก",
    };

    public static string Name(AuditFinding one) => one.Code is { } code ? T($"ข้อตรวจพบที่ {code}", $"Finding {code}") : T("ข้อตรวจพบ (ร่าง)", "Finding (draft)");
}
