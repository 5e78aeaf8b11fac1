using ServiceDefaults.Problems;
using WebUi;

namespace RiskService.InternalAudit;

/// <summary>Why a step of internal audit was refused, and the way on.</summary>
public static class AuditRefusals
{
    public static Objection OnlyAuditor { get; } = Forbidden("only-auditor", "ข้อมูลการตรวจสอบเป็นของผู้ตรวจสอบภายใน ผู้อื่นแก้ไขไม่ได้", "Audit data are the internal auditor's own; nobody else changes them");
    public static Objection OnlyExecutive { get; } = Forbidden("only-executive", "แผนการตรวจสอบให้นายก อบต. เป็นผู้อนุมัติหรือส่งคืน", "The chief executive approves the audit plan or returns it");
    public static Objection OnlyHead { get; } = Forbidden("only-head", "หัวหน้าส่วนราชการที่รับการตรวจเป็นผู้ตอบ", "The head of the audited division answers");

    // Universe
    public static Refusal Retired { get; } = new("retired", "หน่วยรับตรวจนี้เลิกใช้แล้ว", "This auditable unit is no longer used");

    // Plan
    public static Refusal NoPlan { get; } = new("no-plan", "ยังไม่มีแผนการตรวจสอบของปีนี้", "There is no audit plan for this year yet");
    public static Refusal NotApproved { get; } = new("not-approved", "แผนการตรวจสอบของปีนี้ยังไม่ได้รับอนุมัติ", "The audit plan of this year was not approved yet");
    public static Refusal Submitted { get; } = new("submitted", "แผนเสนอแล้ว แก้ได้เมื่อนายก อบต. ส่งคืน หรืออนุมัติแล้วจึงขอแก้ไขพร้อมเหตุผล", "The plan was submitted: change it when it is returned, or amend it once it is approved");
    public static Refusal NotSubmitted { get; } = new("not-submitted", "ยังไม่มีแผนที่เสนอให้พิจารณา", "No plan was submitted for a decision");
    public static Refusal NothingPlanned { get; } = new("nothing-planned", "แผนยังไม่มีงานตรวจสอบ เลือกจากลำดับความเสี่ยงก่อนเสนอ", "The plan holds no engagement yet: choose some from the ranking first");
    public static Refusal NothingToSubmit { get; } = new("nothing-to-submit", "แผนนี้อนุมัติแล้ว ยังไม่มีการแก้ไขที่จะเสนอ", "This plan is approved and nothing was changed since");
    public static Refusal OwnPlan { get; } = new("own-plan", "ผู้เสนอแผนอนุมัติแผนของตนเองไม่ได้", "Whoever submitted the plan can't approve it");
    public static Refusal Begun(string process) => new("begun", $"งานตรวจสอบ{process}เปิดแล้ว เอาออกจากแผนไม่ได้", $"The engagement on {process} was opened: it can't be taken out of the plan");

    // Engagements
    public static Refusal AlreadyOpened { get; } = new("opened", "งานนี้ของแผนเปิดแล้ว", "This engagement of the plan was opened already");
    public static Refusal WrongState { get; } = new("wrong-state", "งานตรวจสอบไม่ได้อยู่ในขั้นนี้ เปิดหน้างานใหม่เพื่อดูขั้นที่ทำได้", "The engagement does not stand at this step; load it again to see what can be done");
    public static Refusal NoProgramme { get; } = new("no-programme", "เขียนแนวการตรวจสอบอย่างน้อยหนึ่งขั้นก่อนลงมือตรวจ", "Write a programme of one step at least before fieldwork");
    public static Refusal StepDone(int no) => new("step-done", $"ขั้นที่ {no} ทำแล้ว", $"Step {no} was done already");
    public static Refusal StepsOpen(int count) => new("steps-open", $"แนวการตรวจสอบยังไม่เสร็จ {count} ขั้น", $"{count} steps of the programme are not done");
    public static Refusal NoDays { get; } = new("no-days", "บันทึกวันทำงานที่ใช้จริงก่อนออกรายงาน", "Enter the man-days that were really used before the report is issued");
    public static Refusal Closed { get; } = new("closed", "งานตรวจสอบนี้ปิดแล้ว", "This engagement is closed");
    public static Refusal PaperInUse { get; } = new("paper-in-use", "กระดาษทำการนี้ถูกอ้างถึง เอาออกไม่ได้", "This working paper is referred to and can't be removed");
    public static Refusal TooMany { get; } = new("too-many", "มีครบจำนวนที่รับได้แล้ว", "There are as many as can be kept");

    // Findings
    public static Refusal Issued { get; } = new("issued", "ข้อตรวจพบนี้ออกแล้ว แก้ข้อความไม่ได้", "This finding was issued; its words stand");
    public static Refusal NotIssued { get; } = new("not-issued", "ข้อตรวจพบนี้ยังไม่ได้ออก", "This finding was not issued yet");
    public static Refusal Answered { get; } = new("answered", "ส่วนราชการตอบแล้ว", "It was answered already");
    public static Refusal NotAnswered { get; } = new("not-answered", "ส่วนราชการยังไม่ได้ตอบข้อตรวจพบนี้", "The audited division has not answered this finding yet");
    public static Refusal OpenFollowUp { get; } = new("open-follow-up", "การติดตามครั้งล่าสุดยังไม่แล้วเสร็จ บันทึกผลการติดตามก่อนปิด", "The last follow-up says that it is not done: record another before closing");
    public static Refusal FindingClosed { get; } = new("finding-closed", "ข้อตรวจพบนี้ปิดแล้ว ถ้าเกิดซ้ำให้เปิดใหม่", "This finding is closed; reopen it if it returns");
    public static Refusal NotClosed { get; } = new("not-closed", "ข้อตรวจพบนี้ยังไม่ได้ปิด", "This finding is not closed");
    public static Refusal FindingsOpen(int count) => new("open-findings", $"ยังติดตามไม่เสร็จ {count} ข้อ ปิดงานได้เมื่อปิดทุกข้อ", $"{count} findings are still followed up; close them first");

    private static Objection Forbidden(string code, string thai, string english) => new(StatusCodes.Status403Forbidden, new(code, thai, english));
}
