using ServiceDefaults.Problems;

namespace RiskService.InternalControl.Improvements;

/// <summary>Why a step of an improvement was refused, and the way on.</summary>
public static class ImprovementRefusals
{
    public static Refusal OnlyUnit { get; } = new("other-division", "เรื่องนี้เป็นหน้าที่ของส่วนราชการที่รับผิดชอบ ท่านอ่านได้", "The unit that is responsible does this; you may read it");

    public static Refusal OnlyPlanOfficer { get; } = new("only-plan-officer", "ผู้ยืนยันคือเจ้าหน้าที่แผน", "The plan officer confirms it");

    public static Refusal Done { get; } = new("done", "บันทึกว่าเสร็จแล้ว รอเจ้าหน้าที่แผนยืนยัน", "It is done and waits for the plan officer");

    public static Refusal Confirmed { get; } = new("confirmed", "ยืนยันแล้ว จบเรื่องนี้แล้ว", "It is confirmed; that is the end of it");

    public static Refusal Withdrawn { get; } = new("withdrawn", "รายงานที่ลงนามใหม่ไม่มีการปรับปรุงข้อนี้แล้ว", "The report was signed again without it");

    public static Refusal CarriedOver { get; } = new("carried-over", "ยกไปเป็นการปรับปรุงของปีถัดไปแล้ว ติดตามที่รายการของปีนั้น", "The next year's report set it again: follow it there");

    public static Refusal NotDone { get; } = new("not-done", "ส่วนราชการยังไม่ได้บันทึกว่าเสร็จ", "The unit has not said that it is done");

    public static Refusal OwnWork { get; } = new("own-work", "ท่านเป็นผู้บันทึกว่าเสร็จ จึงยืนยันเองไม่ได้", "You said that it is done; somebody else confirms it");
}
