using ServiceDefaults.Problems;

namespace PlanService.Plans;

/// <summary>What several verbs say to a plan in the wrong state.</summary>
internal static class PlanRefusals
{
    public static Refusal NotDraft(Plan plan) => new("plan-not-draft",
        $"ทำรายการนี้ได้เฉพาะเมื่อแผนเป็นร่างหรือถูกส่งคืน ขณะนี้แผนอยู่ในสถานะ “{Thai(plan.Status)}”{(plan.Status is PlanStatus.Published ? " หากต้องการเปลี่ยนแปลง ให้เปิดแผนฉบับเพิ่มเติมหรือเปลี่ยนแปลง" : "")}",
        $"This can be done only while the plan is a draft or was returned; it is {Words.Of(plan.Status)}{(plan.Status is PlanStatus.Published ? ". To change it, open an amendment" : "")}");

    public static Refusal NotSubmitted(Plan plan) => new("not-submitted",
        $"แผนนี้ไม่ได้รอการพิจารณาของนายก ขณะนี้อยู่ในสถานะ “{Thai(plan.Status)}”",
        $"This plan does not wait for the chief executive; it is {Words.Of(plan.Status)}");

    public static Refusal AmendmentOpen(int version) => new("amendment-open",
        $"มีฉบับที่ {Pages.Wording.Plain(version)} ที่ยังดำเนินการไม่เสร็จอยู่แล้ว ให้แก้ไขต่อในฉบับนั้น",
        $"Version {Pages.Wording.Plain(version)} is already on its way: continue with that one");

    /// <summary>The state within a Thai sentence.</summary>
    public static string Thai(PlanStatus status) => status switch
    {
        PlanStatus.Submitted => "รอนายกอนุมัติ",
        PlanStatus.Approved => "อนุมัติแล้ว รอประกาศ",
        PlanStatus.Published => "ประกาศใช้แล้ว",
        PlanStatus.Superseded => "มีฉบับใหม่ใช้แทนแล้ว",
        PlanStatus.Returned => "ส่งคืนให้แก้ไข",
        _ => "ร่าง",
    };
}
