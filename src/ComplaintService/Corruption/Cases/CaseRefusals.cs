using ServiceDefaults.Problems;
using ServiceDefaults.Values;

namespace ComplaintService.Corruption.Cases;

/// <summary>Why a step of a case was refused, and the way on.</summary>
public static class CaseRefusals
{
    /// <summary>DOMAIN: if the accused is the นายก or the ปลัด, the organization must not judge its own head.</summary>
    public static Refusal OutwardOnly { get; } = new(
        "outward-only", "เรื่องนี้เกี่ยวกับนายกหรือปลัด อบต. พิจารณาเองไม่ได้ ส่งต่อให้นายอำเภอ ป.ป.ช. ป.ป.ท. หรือ สตง.",
        "This concerns the chief executive or the clerk: the organization can't judge it. Refer it to the district, the NACC, the PACC or the audit office");

    public static Refusal TooFewFacts { get; } = new(
        "too-few-facts", "กลั่นกรองแล้วว่าข้อเท็จจริงไม่พอ ขอข้อมูลเพิ่มจากผู้แจ้ง แล้วกลั่นกรองอีกครั้ง", "It was screened as holding too few facts; ask the reporter for more and screen it again");

    public static Refusal NobodyLeft { get; } = new(
        "nobody-left", "ถ้าเพิ่มผู้ถูกกล่าวหารายนี้ จะไม่เหลือเจ้าหน้าที่ที่เปิดเรื่องได้ ส่งต่อหน่วยงานภายนอกก่อน",
        "With this person accused no officer could open the case any more; refer it to a body outside first");

    public static Refusal HasSeat(string name) => new("has-seat", $"{name} เปิดเรื่องนี้ได้อยู่แล้ว", $"{name} can open this case already");

    public static Refusal NotReferred { get; } = new(
        "not-referred", "จัดทำสำนวนส่งต่อได้เมื่อส่งต่อเรื่องให้หน่วยงานภายนอกแล้ว", "A package can be made once the case was referred to a body outside");

    public static Refusal NoTask { get; } = new("no-task", "ไม่มีงานย่อยลำดับนี้", "There is no such task");

    public static Refusal TaskDone { get; } = new("task-done", "งานย่อยนี้เสร็จแล้ว", "This task is done already");

    public static Refusal Party(string name) => new(
        "is-party", $"{name} เป็นผู้ถูกกล่าวหา ผู้บังคับบัญชา หรืออยู่ส่วนราชการเดียวกัน เลือกผู้อื่น", $"{name} is accused, above the accused or of their division; choose somebody else");

    public static Refusal Not(CaseFile file) => new(
        "not-now", $"ทำขั้นตอนนี้ไม่ได้ ขณะนี้เรื่องอยู่ที่ “{Thai(file.State)}”", $"This step is not possible; the case is {Words.Of(file.State)} now");

    public static string Thai(CaseState state) => state switch
    {
        CaseState.Received => "รับเรื่อง",
        CaseState.Screened => "กลั่นกรองแล้ว",
        CaseState.Investigating => "สืบสวนข้อเท็จจริง",
        CaseState.Found => "สรุปผลแล้ว",
        CaseState.Disciplined => "สั่งทางวินัยแล้ว",
        CaseState.Referred => "ส่งต่อแล้ว",
        _ => "ปิดเรื่อง",
    };
}
