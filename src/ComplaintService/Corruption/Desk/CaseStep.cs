using ComplaintService.Corruption.Cases;
using static WebUi.Language;

namespace ComplaintService.Corruption.Desk;

/// <summary>A step that an officer can take, as a page of its own.</summary>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Button">What the filled button says.</param>
/// <param name="Stop">It can't be undone.</param>
internal sealed record CaseStep(string Slug, string Title, string Lead, string Button, bool Stop = false)
{
    /// <summary>Steps that the state of the case allows, the usual one first.</summary>
    public static IEnumerable<CaseStep> For(CaseFile file) => All().Where(step => step.Slug switch
    {
        "screening" => file.State is CaseState.Received or CaseState.Screened,
        "investigation" => file is { State: CaseState.Screened, HeadInvolved: false, Screening.EnoughFacts: true },
        "task" => file.State is CaseState.Investigating,
        "finding" => file.State is CaseState.Investigating,
        "discipline" => file is { State: CaseState.Found, Finding.Substantiated: true },
        "package" => file.Referral is not null,
        "referral" => file.State is not (CaseState.Received or CaseState.Closed),
        "closure" => file.State is CaseState.Found or CaseState.Disciplined or CaseState.Referred || file is { State: CaseState.Screened, Screening.EnoughFacts: false },
        "message" or "accused" or "handover" => file.State is not CaseState.Closed,
        "note" => true,
        _ => false,
    });

    public static CaseStep? Find(string slug) => All().FirstOrDefault(step => step.Slug == slug);

    private static CaseStep[] All() =>
    [
        new("screening", T("กลั่นกรอง", "Screen"), T("เรื่องนี้มีข้อเท็จจริงพอให้ตรวจสอบหรือไม่ ผู้แจ้งเห็นผลเป็นถ้อยคำที่ไม่บอกชื่อใคร", "Are there facts enough to look into? The reporter sees the result in words that name nobody."), T("บันทึกผลกลั่นกรอง", "Record")),
        new("investigation", T("ตั้งกรรมการตรวจสอบข้อเท็จจริง", "Appoint a committee"), T("กรรมการต้องไม่เป็นผู้ถูกกล่าวหา ผู้บังคับบัญชา หรืออยู่กองเดียวกัน", "No member may be accused, above the accused or of their division."), T("ตั้งกรรมการ", "Appoint")),
        new("task", T("เพิ่มงานย่อย", "Add a task"), T("งานของกรรมการ มีกำหนดเสร็จ", "A task of the committee, with its deadline."), T("เพิ่มงาน", "Add")),
        new("task-done", T("งานย่อยเสร็จแล้ว", "The task is done"), T("บันทึกว่างานนี้เสร็จ", "Record that it is done."), T("บันทึก", "Record")),
        new("finding", T("สรุปผลการตรวจสอบ", "Record the finding"), T("มีมูลหรือไม่ และการควบคุมใดที่ควรป้องกันได้แต่ไม่ได้ผล", "Whether it was substantiated, and which control failed."), T("บันทึกผล", "Record"), true),
        new("discipline", T("บันทึกการสั่งทางวินัย", "Record the discipline"), T("คำสั่งที่ออกแล้ว", "What was ordered."), T("บันทึก", "Record")),
        new("package", T("จัดทำสำนวนส่งต่อ", "Make the package"), T("ไฟล์เดียวที่ล็อกด้วยวลีรหัสผ่าน สำหรับหน่วยงานที่รับเรื่อง", "One locked file for the body that takes the case."), T("ดาวน์โหลดสำนวน", "Download")),
        new("referral", T("ส่งต่อหน่วยงานภายนอก", "Refer it outward"), T("นายอำเภอ ป.ป.ช. ป.ป.ท. สตง. หรือตำรวจ", "To the district, NACC, PACC, audit office or police."), T("ส่งต่อ", "Refer"), true),
        new("closure", T("ปิดเรื่อง", "Close"), T("หลังจากนี้ผู้แจ้งอ่านได้อย่างเดียว", "From then on the reporter can only read."), T("ปิดเรื่อง", "Close"), true),
        new("message", T("เขียนถึงผู้แจ้ง", "Write to the reporter"), T("ชื่อของท่านไม่ไปด้วย", "Your name does not go along."), T("ส่งข้อความ", "Send")),
        new("note", T("บันทึกภายใน", "Internal note"), T("ผู้แจ้งไม่เห็น", "The reporter never sees it."), T("บันทึก", "Save")),
        new("accused", T("เพิ่มผู้ถูกกล่าวหา", "Name an accused"), T("เจ้าหน้าที่ที่เกี่ยวข้องกับผู้นี้ รวมทั้งท่านเอง จะเปิดเรื่องไม่ได้อีกทันที", "Officers who have to do with this person, you included, lose the case at once."), T("เพิ่ม", "Add"), true),
        new("handover", T("มอบให้เจ้าหน้าที่อื่น", "Hand over"), T("เข้ารหัสกุญแจของเรื่องใหม่ ให้ผู้ที่เปิดได้นับจากนี้", "The keys are sealed anew for those who may open it from then on."), T("มอบเรื่อง", "Hand over")),
    ];
}
