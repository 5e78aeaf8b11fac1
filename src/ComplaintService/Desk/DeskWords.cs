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
        T(status is ComplaintStatus.Received ? "รอรับเรื่อง" : status is ComplaintStatus.Waiting ? "รอผู้ร้อง" : ComplaintRefusals.Thai(status), Words.Of(status));

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
        UpdateKind.Received => T("รับเรื่องเข้าระบบ", "Received"),
        UpdateKind.Acknowledged => T("เจ้าหน้าที่รับเรื่อง", "Acknowledged"),
        UpdateKind.Assigned => T($"มอบหมาย{Settings.Divisions.NameOf(update.Division ?? "")}", $"Assigned to {Settings.Divisions.NameOf(update.Division ?? "")}"),
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
        UpdateKind.Reopened => T($"ผู้ร้องขอเปิดเรื่องใหม่ กำหนดเป็น {Day(update)}", $"Reopened, promised by {Day(update)}"),
        UpdateKind.Rated => T("ผู้ร้องให้คะแนน", "Rated"),
        UpdateKind.Overdue => T("เลยกำหนดแจ้งผล", "Overdue"),
        _ => Words.Of(update.Kind),
    };

    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Fixed => T("แก้ไขแล้ว", "Fixed"),
        Outcome.PartlyFixed => T("แก้ไขได้บางส่วน", "Partly fixed"),
        Outcome.Explained => T("ชี้แจงแล้ว ไม่ต้องแก้ไข", "Explained; nothing to change"),
        _ => T("ส่งต่อหน่วยงานที่รับผิดชอบ", "Forwarded to another agency"),
    };

    public static string Name(RootCause cause) => cause switch
    {
        RootCause.Wear => T("เสื่อมตามอายุการใช้งาน", "Wear"),
        RootCause.Weather => T("ฝน ลม น้ำท่วม", "Weather"),
        RootCause.Workmanship => T("งานก่อสร้างหรือวัสดุไม่ได้มาตรฐาน", "Workmanship or material"),
        RootCause.LackOfMaintenance => T("ไม่ได้บำรุงรักษาตามรอบ", "Lack of maintenance"),
        RootCause.Procedure => T("ขั้นตอนการทำงาน", "Procedure"),
        RootCause.Conduct => T("การปฏิบัติของเจ้าหน้าที่", "Conduct of staff"),
        RootCause.Communication => T("การสื่อสารหรือประชาสัมพันธ์", "Communication"),
        RootCause.Outside => T("ปัจจัยภายนอก", "Outside causes"),
        _ => T("ไม่ทราบสาเหตุ", "Unknown"),
    };

    public static Choice[] Outcomes => [.. Enum.GetValues<Outcome>().Select(outcome => new Choice(outcome.ToString(), Name(outcome)))];

    public static Choice[] Causes => [.. Enum.GetValues<RootCause>().Select(cause => new Choice(cause.ToString(), Name(cause)))];

    public static string Name(Channel channel) => channel switch
    {
        Channel.Web => T("เว็บไซต์", "Web"),
        Channel.Counter => T("ที่เคาน์เตอร์", "Counter"),
        Channel.Phone => T("โทรศัพท์", "Telephone"),
        Channel.Letter => T("จดหมาย", "Letter"),
        Channel.Line => "LINE",
        Channel.Facebook => "Facebook",
        Channel.SuggestionBox => T("ตู้รับความคิดเห็น", "Suggestion box"),
        Channel.FieldVisit => T("ลงพื้นที่", "Field visit"),
        Channel.Damrongdhama => T("ศูนย์ดำรงธรรม 1567", "Damrongdhama centre 1567"),
        Channel.OtherAgency => T("หน่วยงานอื่น", "Another agency"),
        _ => T("อื่น ๆ", "Other"),
    };

    private static string Day(ComplaintUpdate update) => update.DueOn is { } due ? ThaiCalendar.InList(due) : "–";
}
