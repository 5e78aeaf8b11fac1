using ComplaintService.Complaints;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Desk;

/// <summary>What officers read: states, days left, steps of the story, causes.</summary>
public static class DeskWords
{
    /// <summary>As in addresses and on the page: <c>12</c>.</summary>
    public static string Plain(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static State StateOf(Complaint complaint, DateOnly today) => complaint.Status switch
    {
        _ when complaint.IsOverdue(today) => State.Late,
        ComplaintStatus.Received => State.NotStarted,
        ComplaintStatus.Rejected => State.Stopped,
        ComplaintStatus.Resolved or ComplaintStatus.Closed => State.Done,
        _ => State.Doing,
    };

    public static string StatusText(ComplaintStatus status) =>
        T(status is ComplaintStatus.Received ? "รอรับทราบ" : status is ComplaintStatus.Waiting ? "รอผู้ร้อง" : ComplaintRefusals.Thai(status), Words.Of(status));

    /// <summary>What is to be done with a complaint in this state.</summary>
    public static string Advice(ComplaintStatus status) => status switch
    {
        ComplaintStatus.Received => T("ยังไม่มีเจ้าหน้าที่รับทราบ อ่านแล้วกดรับทราบ ผู้ร้องจะเห็นทันที", "Nobody has acknowledged it; read it and do so. The complainant sees it at once."),
        ComplaintStatus.Acknowledged => T("รับทราบแล้ว มอบหมายผู้รับผิดชอบ", "Acknowledged; give it to whoever is responsible."),
        ComplaintStatus.InProgress => T("ดำเนินการแล้วแจ้งผล ถ้าทำไม่ทันให้ขยายกำหนดพร้อมเหตุผล", "Answer when it is done; if that can't be in time, extend it with a reason."),
        ComplaintStatus.Waiting => T("รอคำตอบจากผู้ร้อง กำหนดหยุดนับอยู่", "The complainant is awaited; the promise stands still."),
        ComplaintStatus.Resolved or ComplaintStatus.Rejected => T("แจ้งผลแล้ว ปิดเรื่องพร้อมบันทึกสาเหตุและการป้องกัน", "Answered; close it with its cause and what prevents it."),
        _ => T("ปิดเรื่องแล้ว บันทึกภายในเพิ่มได้", "Closed; notes can still be added."),
    };

    /// <summary>อีก 3 วัน · ครบกำหนดวันนี้ · เลย 2 วัน · หยุดนับ; null once it was answered.</summary>
    public static string? DaysLeft(Complaint complaint, DateOnly today)
    {
        var days = complaint.DueOn.DayNumber - today.DayNumber;
        return complaint switch
        {
            { IsOpen: false } => null,
            { Status: ComplaintStatus.Waiting } => T("หยุดนับ", "stands still"),
            _ when days < 0 => T($"เลย {-days} วัน", $"{-days} days late"),
            _ when days == 0 => T("ครบกำหนดวันนี้", "due today"),
            _ => T($"อีก {days} วัน", $"{days} days left"),
        };
    }

    /// <summary>A step of the story as staff speak of it.</summary>
    public static string Title(ComplaintUpdate update) => update.Kind switch
    {
        UpdateKind.Received => T("รับเรื่อง", "Received"),
        UpdateKind.Acknowledged => T("เจ้าหน้าที่รับทราบ", "Acknowledged"),
        UpdateKind.Assigned => T($"มอบหมาย{Divisions.NameOf(update.Division ?? "")}", $"Assigned to {Divisions.NameOf(update.Division ?? "")}"),
        UpdateKind.Message => T("ข้อความถึงผู้ร้อง", "Message to the complainant"),
        UpdateKind.Reply => T("ข้อความจากผู้ร้อง", "Message from the complainant"),
        UpdateKind.Note => T("บันทึกภายใน", "Note"),
        UpdateKind.Extended => T($"ขยายกำหนดเป็น {Day(update)}", $"Extended to {Day(update)}"),
        UpdateKind.Waiting => T("รอผู้ร้อง กำหนดหยุดนับ", "Waiting for the complainant"),
        UpdateKind.Resumed => T($"ดำเนินการต่อ กำหนดเป็น {Day(update)}", $"Resumed, promised by {Day(update)}"),
        UpdateKind.Resolved => T("แจ้งผล", "Answered"),
        UpdateKind.Rejected => T("ไม่รับดำเนินการ", "Rejected"),
        UpdateKind.Closed => T("ปิดเรื่อง", "Closed"),
        UpdateKind.Merged => T("รวมกับเรื่องอื่น", "Merged"),
        UpdateKind.Reopened => T($"ผู้ร้องขอให้ดำเนินการต่อ กำหนดเป็น {Day(update)}", $"Reopened, promised by {Day(update)}"),
        UpdateKind.Rated => T("ผู้ร้องให้คะแนน", "Rated"),
        UpdateKind.Overdue => T("เลยกำหนดแจ้งผล", "Overdue"),
        UpdateKind.Urgent => T("เร่งด่วน: อันตรายต่อชีวิต", "Urgent: danger to life"),
        UpdateKind.NotUrgent => T("ยกเลิกเครื่องหมายเร่งด่วน", "No longer urgent"),
        UpdateKind.Corrected => T("แก้ไขข้อมูลเรื่อง", "Corrected"),
        UpdateKind.Finding => T("ผลการตรวจสอบ", "Finding"),
        _ => Words.Of(update.Kind),
    };

    public static Choice[] Outcomes => [.. Enum.GetValues<Outcome>().Select(outcome => new Choice(outcome.ToString(), ComplaintWords.Name(outcome)))];

    public static Choice[] Causes => [.. Enum.GetValues<RootCause>().Select(cause => new Choice(cause.ToString(), ComplaintWords.Name(cause)))];

    public static Choice[] Findings => [.. Enum.GetValues<FindingResult>().Select(finding => new Choice(finding.ToString(), ComplaintWords.Name(finding)))];

    private static string Day(ComplaintUpdate update) => update.DueOn is { } due ? ThaiCalendar.InList(due) : "–";
}
