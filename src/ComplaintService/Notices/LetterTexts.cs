using ComplaintService.Complaints;
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
            $"เจ้าหน้าที่รับทราบเรื่องของท่านแล้ว ผู้รับผิดชอบคือ{Divisions.ThaiNameOf(update.Division!)} กำหนดแจ้งผลวันที่ {Day(complaint.DueOn)}"),
        UpdateKind.Message => ("complaint-message", "มีข้อความจากเจ้าหน้าที่", $"ข้อความจากเจ้าหน้าที่:\n\n{update.Text}"),
        UpdateKind.Waiting => ("complaint-question", "เราขอข้อมูลเพิ่มจากท่าน",
            $"เราขอข้อมูลเพิ่มจากท่าน:\n\n{update.Text}\n\nกำหนดแจ้งผลหยุดนับไว้จนกว่าท่านจะตอบ ถ้าไม่ได้รับคำตอบภายในวันที่ {Day(complaint.AwaitedUntil!.Value)} เราจะดำเนินการต่อเท่าที่มีข้อมูล"),
        UpdateKind.Resumed when update.IsByClock => ("complaint-unanswered", "เรายังไม่ได้รับคำตอบจากท่าน",
            $"เราขอข้อมูลเพิ่มจากท่าน:\n\n{complaint.Updates.Last(asked => asked.Kind is UpdateKind.Waiting).Text}\n\nแต่ยังไม่ได้รับคำตอบ เราจึงดำเนินการต่อเท่าที่มีข้อมูล กำหนดแจ้งผลวันที่ {Day(update.DueOn!.Value)} ท่านยังตอบได้ในหน้าติดตามเรื่อง"),
        UpdateKind.Extended => ("complaint-extended", "ขยายกำหนดแจ้งผล", Extended(update)),
        UpdateKind.Overdue => ("complaint-overdue", "เรายังแจ้งผลไม่ทันกำหนด",
            $"เราขออภัยที่ยังแจ้งผลไม่ทันวันที่ {Day(update.DueOn!.Value)} {Told(complaint)} และจะแจ้งท่านทันทีที่มีผลหรือกำหนดใหม่"),
        UpdateKind.Resumed when update.ActorId != ServiceDefaults.SignIn.Actor.Anonymous.Id => ("complaint-resumed", "เราดำเนินการต่อแล้ว",
            $"เราดำเนินการเรื่องของท่านต่อแล้ว กำหนดแจ้งผลเลื่อนออกไปเท่าจำนวนวันที่หยุดนับ เป็นวันที่ {Day(update.DueOn!.Value)}{(update.Text is null ? "" : $"\n\n{update.Text}")}"),
        UpdateKind.Resolved => ("complaint-resolved", "ผลการดำเนินการ",
            $"ผลการดำเนินการ:\n\n{update.Text}\n\nท่านให้คะแนนได้ และถ้ายังไม่เรียบร้อย ขอให้ดำเนินการต่อได้ภายใน {Complaint.DaysToReopen} วัน"),
        UpdateKind.Rejected => ("complaint-rejected", "เราไม่สามารถรับดำเนินการได้", Rejected(update)),
        UpdateKind.Merged => ("complaint-merged", "รวมกับเรื่องเดียวกัน", Merged(update)),
        UpdateKind.Reopened => ("complaint-reopened", "เราจะดำเนินการต่อ", $"เราจะดำเนินการเรื่องของท่านต่อตามที่ขอ กำหนดแจ้งผลวันที่ {Day(update.DueOn!.Value)}"),
        UpdateKind.Closed => ("complaint-closed", "ปิดเรื่องแล้ว",
            (update.IsByClock ? "ครบกำหนดหลังแจ้งผลแล้ว และไม่มีการขอให้ดำเนินการต่อ เราจึงปิดเรื่องของท่าน" : "เราปิดเรื่องของท่านแล้ว")
            + (complaint.RatedAt is null ? " ขอให้ท่านให้คะแนนและบอกว่าปัญหาหมดไปหรือไม่ ใช้เวลาไม่ถึงหนึ่งนาที และช่วยให้เราทำงานดีขึ้น" : " ขอบคุณที่ให้คะแนน")),
        _ => null,
    };

    /// <summary>The same for the author of a duplicate: they follow the matter, but another's complaint is not theirs to rate or to reopen.</summary>
    public static (string Kind, string Subject, string Text)? OfDuplicate(ComplaintUpdate update)
    {
        if (!update.IsForDuplicates)
            return null;
        var (subject, text) = update.Kind switch
        {
            UpdateKind.Extended => ("ขยายกำหนดแจ้งผล", Extended(update)),
            UpdateKind.Resolved => ("ผลการดำเนินการ", $"ผลการดำเนินการ:\n\n{update.Text}\n\nถ้ายังไม่เรียบร้อย ท่านแจ้งเรื่องใหม่ได้"),
            UpdateKind.Rejected => ("เราไม่สามารถรับดำเนินการได้", Rejected(update)),
            UpdateKind.Merged => ("รวมกับเรื่องเดียวกัน", Merged(update)),
            UpdateKind.Reopened => ("เราจะดำเนินการต่อ", $"ผู้แจ้งคนแรกเห็นว่ายังไม่เรียบร้อย เราจึงดำเนินการต่อ กำหนดแจ้งผลวันที่ {Day(update.DueOn!.Value)}"),
            _ => ("ปิดเรื่องแล้ว", "เราปิดเรื่องนี้แล้ว ถ้าพบปัญหาเดิมอีก ท่านแจ้งเรื่องใหม่ได้"),
        };
        return ("complaint-duplicate", subject, $"เรื่องของท่านรวมกับเรื่องเดียวกันที่มีผู้แจ้งก่อน จดหมายนี้แจ้งความคืบหน้าของเรื่องนั้น\n\n{text}");
    }

    private static string Extended(ComplaintUpdate update) => $"เราขอขยายกำหนดแจ้งผลเป็นวันที่ {Day(update.DueOn!.Value)} เพราะ\n\n{update.Text}";

    private static string Rejected(ComplaintUpdate update) => $"เราไม่สามารถรับเรื่องนี้ไว้ดำเนินการได้ เพราะ\n\n{update.Text}";

    private static string Merged(ComplaintUpdate update) =>
        "มีผู้แจ้งเรื่องเดียวกันนี้ก่อนท่าน เราจึงรวมเรื่องของท่านเข้าด้วยกัน รหัสติดตามของท่านยังใช้ได้และแสดงผลของเรื่องนั้น"
        + (update.DueOn is { } due ? $" กำหนดแจ้งผลวันที่ {Day(due)}" : "");

    /// <summary>Who hears of it at the moment at which the complainant is written: the notices of <see cref="Clock.PromiseNoticeKind.Overdue"/>.</summary>
    private static string Told(Complaint complaint) => complaint.Division is { } division
        ? $"เราแจ้ง{Divisions.HeadOf(division)}แล้ว"
        : "เรื่องของท่านยังไม่ได้มอบหมายส่วนราชการ เราแจ้งเจ้าหน้าที่รับเรื่องร้องเรียนแล้ว";


    private static string Day(DateOnly day) => ThaiCalendar.InThai(day);
}
