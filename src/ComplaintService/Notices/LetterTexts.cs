using ComplaintService.Complaints;
using ComplaintService.Settings;
using WebUi;

namespace ComplaintService.Notices;

/// <summary>What a complainant is written, in plain official Thai. Each letter says what happened, what comes next, and where to look.</summary>
internal static class LetterTexts
{
    /// <summary>The kind for administrators, the subject, and what happened; null for a step of which nobody is written.</summary>
    public static (string Kind, string Subject, string Text)? Of(ComplaintUpdate update, Complaint complaint) => update.Kind switch
    {
        UpdateKind.Received => ("complaint-received", "เราได้รับเรื่องแล้ว",
            $"เราได้รับเรื่องร้องเรียนของท่านแล้ว และจะแจ้งผลภายในวันที่ {Day(complaint.DueOn)} ถ้าทำไม่ทันเราจะบอกเหตุผลและกำหนดใหม่"),
        UpdateKind.Assigned => ("complaint-assigned", "มอบหมายผู้รับผิดชอบแล้ว",
            $"เจ้าหน้าที่รับเรื่องของท่านแล้ว ผู้รับผิดชอบคือ{Divisions.ThaiNameOf(update.Division!)} กำหนดแจ้งผลวันที่ {Day(complaint.DueOn)}"),
        UpdateKind.Message => ("complaint-message", "มีข้อความจากเจ้าหน้าที่", $"ข้อความจากเจ้าหน้าที่:\n\n{update.Text}"),
        UpdateKind.Waiting => ("complaint-question", "เราขอข้อมูลเพิ่มจากท่าน",
            $"เราขอข้อมูลเพิ่มจากท่าน:\n\n{update.Text}\n\nกำหนดแจ้งผลหยุดนับไว้จนกว่าท่านจะตอบ"),
        UpdateKind.Extended => ("complaint-extended", "ขยายกำหนดแจ้งผล",
            $"เราขอขยายกำหนดแจ้งผลเป็นวันที่ {Day(update.DueOn!.Value)} เพราะ\n\n{update.Text}"),
        UpdateKind.Overdue => ("complaint-overdue", "เรายังแจ้งผลไม่ทันกำหนด",
            $"เราขออภัยที่ยังแจ้งผลไม่ทันวันที่ {Day(update.DueOn!.Value)} {Told(complaint)} และจะแจ้งท่านทันทีที่มีผลหรือกำหนดใหม่"),
        UpdateKind.Resumed when update.ActorId != ServiceDefaults.SignIn.Actor.Anonymous.Id => ("complaint-resumed", "เราดำเนินการต่อแล้ว",
            $"เราดำเนินการเรื่องของท่านต่อแล้ว กำหนดแจ้งผลเลื่อนออกไปเท่าจำนวนวันที่หยุดนับ เป็นวันที่ {Day(update.DueOn!.Value)}{(update.Text is null ? "" : $"\n\n{update.Text}")}"),
        UpdateKind.Resolved => ("complaint-resolved", "ผลการดำเนินการ",
            $"ผลการดำเนินการ:\n\n{update.Text}\n\nท่านให้คะแนนได้ และถ้ายังไม่เรียบร้อย ขอให้ดำเนินการต่อได้ภายใน {Complaint.DaysToReopen} วัน"),
        UpdateKind.Rejected => ("complaint-rejected", "เราไม่สามารถรับดำเนินการได้", $"เราไม่สามารถรับเรื่องนี้ไว้ดำเนินการได้ เพราะ\n\n{update.Text}"),
        UpdateKind.Merged => ("complaint-merged", "รวมกับเรื่องเดียวกัน",
            "มีผู้แจ้งเรื่องเดียวกันนี้ก่อนท่าน เราจึงรวมเรื่องของท่านเข้าด้วยกัน รหัสติดตามของท่านยังใช้ได้และแสดงผลของเรื่องนั้น"),
        UpdateKind.Closed when complaint.RatedAt is null && complaint.MergedIntoId is null => ("complaint-closed", "ปิดเรื่องแล้ว",
            "เราปิดเรื่องของท่านแล้ว ขอให้ท่านให้คะแนนและบอกว่าปัญหาหมดไปหรือไม่ ใช้เวลาไม่ถึงหนึ่งนาที และช่วยให้เราทำงานดีขึ้น"),
        _ => null,
    };

    /// <summary>What staff are written of a promise: never a word of the complaint.</summary>
    public static (string Subject, string Text) Of(Clock.PromiseNoticeKind kind, Complaint complaint, string category) => kind switch
    {
        Clock.PromiseNoticeKind.Reminder => (
            $"ใกล้ครบกำหนด: เรื่องร้องเรียนที่ {complaint.Number}",
            $"เรื่องร้องเรียนที่ {complaint.Number} ประเภท {category} ครบกำหนดแจ้งผลวันที่ {Day(complaint.DueOn)} ถ้าทำไม่ทัน ให้ขยายกำหนดพร้อมเหตุผลที่ผู้ร้องจะได้อ่าน"),
        Clock.PromiseNoticeKind.Overdue => (
            $"เลยกำหนด: เรื่องร้องเรียนที่ {complaint.Number}",
            $"เรื่องร้องเรียนที่ {complaint.Number} ประเภท {category} เลยกำหนดแจ้งผลวันที่ {Day(complaint.DueOn)} แล้ว แจ้งผลหรือขยายกำหนดพร้อมเหตุผลโดยเร็ว"),
        _ => (
            $"เลยกำหนดแจ้งผล: เรื่องร้องเรียนที่ {complaint.Number}",
            $"เรื่องร้องเรียนที่ {complaint.Number} ประเภท {category} ของ{Responsible(complaint)} เลยกำหนดแจ้งผลวันที่ {Day(complaint.DueOn)} และยังไม่มีการแจ้งผลหรือขยายกำหนด"),
    };

    /// <summary>Who hears of it at the moment at which the complainant is written: the notices of <see cref="Clock.PromiseNoticeKind.Overdue"/>.</summary>
    private static string Told(Complaint complaint) => complaint.Division is { } division
        ? $"เราแจ้ง{Divisions.HeadOf(division)}แล้ว"
        : "เรื่องของท่านยังไม่ได้มอบหมายส่วนราชการ เราแจ้งเจ้าหน้าที่รับเรื่องร้องเรียนแล้ว";

    private static string Day(DateOnly day) => ThaiCalendar.InThai(day);

    private static string Responsible(Complaint complaint) => complaint.Division is { } division ? Divisions.ThaiNameOf(division) : "ส่วนราชการที่ยังไม่ได้มอบหมาย";
}
