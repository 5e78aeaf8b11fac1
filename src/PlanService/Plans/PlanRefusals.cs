using ServiceDefaults.Problems;
using ServiceDefaults.Values;

namespace PlanService.Plans;

/// <summary>What several verbs say to a plan in the wrong state.</summary>
internal static class PlanRefusals
{
    public static Refusal NotDraft(Plan plan)
    {
        var (thai, english) = WayOn(plan.Status);
        return new("plan-not-draft",
            $"ทำรายการนี้ได้เฉพาะเมื่อแผนเป็นร่างหรือถูกส่งคืน ขณะนี้แผนอยู่ในสถานะ “{Thai(plan.Status)}”{thai}",
            $"This can be done only while the plan is a draft or was returned; it is {Words.Of(plan.Status)}{english}");
    }

    private static (string Thai, string English) WayOn(PlanStatus status) => status switch
    {
        PlanStatus.Published => (" หากต้องการเปลี่ยนแปลง ให้เปิดแผนฉบับเพิ่มเติมหรือเปลี่ยนแปลง", ". To change it, open an amendment"),
        PlanStatus.Submitted or PlanStatus.Approved => (" หากต้องการเปลี่ยนแปลง ขอให้นายกส่งคืนก่อน", ". To change it, ask the chief executive to return it"),
        PlanStatus.Superseded => (" ให้ทำในฉบับใหม่", ". Do it in the version that replaced it"),
        _ => ("", ""),
    };

    public static Refusal NotSubmitted(Plan plan) => new("not-submitted",
        $"แผนนี้ไม่ได้รอการพิจารณาของนายก ขณะนี้อยู่ในสถานะ “{Thai(plan.Status)}”",
        $"This plan does not wait for the chief executive; it is {Words.Of(plan.Status)}");

    public static Refusal AmendmentOpen(int version) => new("amendment-open",
        $"มีฉบับที่ {Pages.Wording.Plain(version)} ที่ยังดำเนินการไม่เสร็จอยู่แล้ว ให้แก้ไขต่อในฉบับนั้น",
        $"Version {Pages.Wording.Plain(version)} is already on its way: continue with that one");

    public static Refusal YearsCovered(Plan there) => new("plan-exists",
        $"มีแผนปี {Pages.Wording.Years(there.FiscalYears)} อยู่แล้ว คือ “{there.Title}” ฉบับที่ {Pages.Wording.Plain(there.Version)} สถานะ “{Thai(there.Status)}” ให้ทำต่อในแผนนั้น",
        $"There is a plan of {Pages.Wording.Years(there.FiscalYears)} already: “{there.Title}”, version {Pages.Wording.Plain(there.Version)}, {Words.Of(there.Status)}. Continue with that one");

    public static Refusal Replaced { get; } = new("plan-superseded",
        "แผนฉบับนี้มีฉบับใหม่ใช้แทนแล้ว ให้จัดทำแผนช่วงถัดไปจากฉบับที่ใช้อยู่",
        "This version was replaced by a later one: begin the next plan from the version in force");

    public static Refusal NoYears { get; } = new("no-fiscal-years",
        "แผนนี้ไม่ได้ระบุปีงบประมาณ จึงไม่ทราบว่าแผนถัดไปเริ่มปีใด ให้นำเข้าแผนที่ระบุปี",
        "This plan names no fiscal years, so nobody knows which come next: import one that does");

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
