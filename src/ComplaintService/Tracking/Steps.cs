using ComplaintService.Complaints;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Tracking;

/// <summary>The steps of a story in the complainant's words.</summary>
public static class Steps
{
    /// <summary>Heading of an entry.</summary>
    public static string Title(UpdateKind kind) => kind switch
    {
        UpdateKind.Received => T("รับเรื่อง", "Received"),
        UpdateKind.Acknowledged => T("เจ้าหน้าที่รับทราบแล้ว", "Read by staff"),
        UpdateKind.Assigned => T("มอบหมายผู้รับผิดชอบ", "Given to a division"),
        UpdateKind.Message => T("ข้อความจากเจ้าหน้าที่", "Message from staff"),
        UpdateKind.Reply => T("ข้อความจากท่าน", "Message from you"),
        UpdateKind.Extended => T("ขยายกำหนดแจ้งผล", "A later day is promised"),
        UpdateKind.Waiting => T("รอข้อมูลจากท่าน กำหนดแจ้งผลหยุดนับ", "Waiting for you; the promised day stands still"),
        UpdateKind.Resumed => T("ดำเนินการต่อ", "Work goes on"),
        UpdateKind.Resolved => T("แจ้งผลแล้ว", "Answered"),
        UpdateKind.Rejected => T("ไม่รับดำเนินการ", "Not taken up"),
        UpdateKind.Closed => T("ปิดเรื่อง", "Closed"),
        UpdateKind.Merged => T("รวมกับเรื่องเดียวกันที่มีผู้แจ้งก่อน", "Joined with the same matter, reported before"),
        UpdateKind.Reopened => T("ท่านขอให้ดำเนินการต่อ", "Reopened by you"),
        UpdateKind.Rated => T("ท่านให้คะแนนแล้ว", "Rated by you"),
        UpdateKind.Overdue => T("เลยกำหนดแจ้งผล", "Overdue"),
        UpdateKind.Corrected => T("เจ้าหน้าที่แก้ไขข้อมูลเรื่อง", "Corrected by staff"),
        _ => T("บันทึกภายใน", "Note"),
    };

    /// <summary>Heading of a step of the complaint into which the reader's own was merged.</summary>
    public static string TitleOfOthers(UpdateKind kind) => kind switch
    {
        UpdateKind.Reopened => T("ผู้แจ้งคนแรกขอให้ดำเนินการต่อ", "Reopened by who reported first"),
        _ => Title(kind),
    };

    /// <summary>What a step without words of its own says; null where the title says it all.</summary>
    public static string? Text(ComplaintUpdate update) => update switch
    {
        { Kind: UpdateKind.Assigned, Division: { } division } => T($"ผู้รับผิดชอบ: {Divisions.NameOf(division)}", $"Responsible: {Divisions.NameOf(division)}"),
        { Kind: UpdateKind.Received, DueOn: { } due } => T($"กำหนดแจ้งผลวันที่ {WebUi.ThaiCalendar.InText(due)}", $"An answer is promised by {WebUi.ThaiCalendar.InText(due)}"),
        { Kind: UpdateKind.Resumed or UpdateKind.Reopened, DueOn: { } due } => T($"กำหนดแจ้งผลเป็นวันที่ {WebUi.ThaiCalendar.InText(due)}", $"An answer is promised by {WebUi.ThaiCalendar.InText(due)} now"),
        { Kind: UpdateKind.Merged, DueOn: { } due } => T(
            $"ผลของเรื่องนั้นเป็นผลของเรื่องนี้ด้วย กำหนดแจ้งผลเป็นวันที่ {WebUi.ThaiCalendar.InText(due)}", $"What becomes of that one becomes of this one; an answer is promised by {WebUi.ThaiCalendar.InText(due)} now"),
        { Kind: UpdateKind.Reply, Text: null } => T("ส่งรูปถ่าย", "Photos"),
        { Kind: UpdateKind.Merged } => T("ผลของเรื่องนั้นเป็นผลของเรื่องนี้ด้วย", "What becomes of that one becomes of this one"),
        _ => null,
    };

    /// <summary>Steps of whoever has the code.</summary>
    public static bool IsOwn(UpdateKind kind) => kind is UpdateKind.Reply or UpdateKind.Reopened or UpdateKind.Rated;

    /// <summary>The status as a word.</summary>
    public static string Of(ComplaintStatus status) => T(ComplaintRefusals.Thai(status), Words.Of(status));
}
