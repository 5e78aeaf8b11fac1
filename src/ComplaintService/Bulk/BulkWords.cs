using ComplaintService.UsualAnswers;
using static WebUi.Language;

namespace ComplaintService.Bulk;

/// <summary>What the steps of an order are called, and what is asked for with each.</summary>
internal static class BulkWords
{
    public static string Of(BulkAction action) => action switch
    {
        BulkAction.Acknowledge => T("รับทราบ: แจ้งผู้ร้องว่าเจ้าหน้าที่รับทราบแล้ว", "Acknowledge: complainants are told that staff have read them"),
        BulkAction.Assign => T("มอบหมายส่วนราชการ", "Assign to a division"),
        BulkAction.Message => T("ส่งข้อความถึงผู้ร้อง", "Write to the complainants"),
        BulkAction.Note => T("บันทึกภายใน", "Write a note among staff"),
        BulkAction.Extend => T("ขยายกำหนดแจ้งผล", "Promise a later day"),
        _ => T("ปิดเรื่องที่แจ้งผลแล้ว", "Close what was answered"),
    };

    /// <summary>The usual answers that fit; null where none do.</summary>
    public static AnswerUse? Use(BulkAction action) => action switch
    {
        BulkAction.Message => AnswerUse.Message,
        BulkAction.Extend => AnswerUse.Extension,
        _ => null,
    };

    /// <summary>What the text of the step is; null for a step that needs nothing.</summary>
    public static (string Label, string Hint, bool Optional)? Text(BulkAction action) => action switch
    {
        BulkAction.Assign => (T("บันทึกถึงผู้รับมอบ", "Note to them"), T("ผู้ร้องไม่เห็นบันทึกนี้", "Complainants do not see it"), true),
        BulkAction.Message => (T("ข้อความถึงผู้ร้อง", "Message"), $"{T("ผู้ร้องของทุกเรื่องที่เลือกได้อ่าน", "The author of each reads it.")} {ForEach}", false),
        BulkAction.Note => (T("บันทึก", "Note"), T("เห็นเฉพาะเจ้าหน้าที่ ผู้ร้องไม่เห็น", "Read by staff alone"), false),
        BulkAction.Extend => (T("เหตุผลที่ขยาย", "Reason"), $"{T("ผู้ร้องของทุกเรื่องที่เลือกได้อ่าน", "The author of each reads it.")} {ForEach}", false),
        BulkAction.Close => (T("จะป้องกันไม่ให้เกิดซ้ำอย่างไร", "What prevents it in future"), T("บันทึกกับทุกเรื่องที่เลือก ถ้าเว้นว่าง สิ่งที่บันทึกไว้เดิมยังอยู่ ไม่ต้องใส่ชื่อคน", "Recorded for each; left empty, what was recorded before stays. No names."), true),
        _ => null,
    };

    private static string ForEach => T("{number} คือเลขที่เรื่อง {due} คือวันที่กำหนดแจ้งผลของแต่ละเรื่อง", "{number} stands for each complaint's number, {due} for its promised day.");
}
