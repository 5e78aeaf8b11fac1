using ComplaintService.Clock;
using ComplaintService.Complaints;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Notices;

/// <summary>What an office is written: that there is work, or that a promise needs it. Never a word of the complaint, and never who complained.</summary>
internal static class StaffLetterTexts
{
    /// <param name="Day">The one day that matters for it, as a line of its own.</param>
    public sealed record Letter(string Subject, string Text, string Day);

    /// <summary>Null for a step that gives nobody work.</summary>
    public static Letter? Of(ComplaintUpdate update, Complaint complaint) => update.Kind switch
    {
        // What was given to a division as it was recorded is told to the division alone, and what was closed at once to nobody.
        UpdateKind.Received when complaint is { IsOpen: true, Division: null } => new("เรื่องใหม่", "มีเรื่องร้องเรียนใหม่ อ่าน รับทราบ และมอบหมายส่วนราชการ", Due(complaint)),
        UpdateKind.Assigned => new("มอบหมายแล้ว", $"เรื่องนี้มอบหมายให้{Divisions.ThaiNameOf(update.Division!)}", Due(complaint)),
        UpdateKind.Reply when complaint.IsOpen => new("ผู้ร้องตอบแล้ว", "ผู้ร้องเขียนถึงเจ้าหน้าที่ อ่านแล้วดำเนินการต่อ", Due(complaint)),
        UpdateKind.Reply => new("ผู้ร้องตอบแล้ว", "ผู้ร้องเขียนถึงเจ้าหน้าที่หลังจากที่เราแจ้งผล อ่านแล้วตอบหรือปิดเรื่อง", Answered(complaint)),
        UpdateKind.Reopened => new("ขอให้ดำเนินการต่อ", "ผู้ร้องเห็นว่ายังไม่เรียบร้อยและขอให้ดำเนินการต่อ อ่านเหตุผลแล้วดำเนินการต่อ", Due(complaint)),
        UpdateKind.Resumed when update.IsByClock => new("ผู้ร้องไม่ตอบ", "ผู้ร้องไม่ตอบภายในเวลาที่รอ กำหนดแจ้งผลนับต่อแล้ว ดำเนินการต่อเท่าที่มีข้อมูล", Due(complaint)),
        UpdateKind.Resumed when update.ActorId == Actor.Anonymous.Id && complaint.Updates.All(reply => reply.Kind is not UpdateKind.Reply || reply.No != update.No - 1) =>
            new("ผู้ร้องตอบแล้ว", "ผู้ร้องส่งภาพที่ขอไว้แล้ว ดูแล้วดำเนินการต่อ", Due(complaint)), // a reply in words tells of itself
        UpdateKind.Rated when complaint.Fixed is false => new("ผู้ร้องบอกว่าปัญหายังไม่หมด", "ผู้ร้องให้คะแนนแล้ว และบอกว่าปัญหายังไม่หมด", Answered(complaint)),
        _ => null,
    };

    /// <summary>What is said of a promise.</summary>
    public static Letter Of(PromiseNoticeKind kind, Complaint complaint) => kind switch
    {
        PromiseNoticeKind.Reminder => new("ใกล้ครบกำหนด", "เรื่องนี้ใกล้ครบกำหนดแจ้งผล ถ้าทำไม่ทัน ให้ขยายกำหนดพร้อมเหตุผลที่ผู้ร้องจะได้อ่าน", Due(complaint)),
        PromiseNoticeKind.Overdue => new("เลยกำหนด", "เรื่องนี้เลยกำหนดแจ้งผลแล้ว แจ้งผลหรือขยายกำหนดพร้อมเหตุผลโดยเร็ว", Due(complaint)),
        _ => new("เลยกำหนดแจ้งผล", $"เรื่องของ{Responsible(complaint)}เลยกำหนดแจ้งผล และยังไม่มีการแจ้งผลหรือขยายกำหนด", Due(complaint)),
    };

    private static string Due(Complaint complaint) => $"กำหนดแจ้งผล: {ThaiCalendar.InThai(complaint.DueOn)}";

    private static string Answered(Complaint complaint) => $"แจ้งผลเมื่อ: {ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(complaint.AnsweredAt!.Value))}";

    private static string Responsible(Complaint complaint) => complaint.Division is { } division ? Divisions.ThaiNameOf(division) : "ส่วนราชการที่ยังไม่ได้มอบหมาย";
}
