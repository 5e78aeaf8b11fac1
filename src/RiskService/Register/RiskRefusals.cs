using ServiceDefaults.Problems;

namespace RiskService.Register;

/// <summary>Why a risk stays as it is.</summary>
public static class RiskRefusals
{
    public static Refusal Closed { get; } = new("risk-closed", "ความเสี่ยงนี้ปิดแล้ว เปิดใหม่ก่อนแก้ไข", "This risk is closed; reopen it first");

    public static Refusal NotClosed { get; } = new("risk-not-closed", "ความเสี่ยงนี้ยังไม่ปิด", "This risk is not closed");

    public static Refusal OwnAssessment { get; } = new(
        "own-assessment", "ท่านเป็นผู้ประเมินเอง ผู้อื่นต้องเป็นผู้อนุมัติหรือยอมรับ", "You assessed this yourself; somebody else approves or accepts it");

    public static Refusal OtherDivision { get; } = new(
        "other-division", "ทำได้เฉพาะความเสี่ยงของส่วนราชการท่าน", "Only risks of your own division");

    public static Refusal NoDivision { get; } = new(
        "no-division", "บัญชีของท่านไม่ได้สังกัดส่วนราชการ จึงบันทึกความเสี่ยงไม่ได้", "Your account belongs to no division, so it can describe no risks");

    public static Refusal AlreadyTaken(IEnumerable<string> codes) => new(
        "already-taken", $"มีอยู่ในทะเบียนปีนี้แล้ว: {string.Join(", ", codes)}", $"Already in the register of this year: {string.Join(", ", codes)}");

    public static Refusal MitigationEnded { get; } = new("mitigation-ended", "มาตรการนี้ทำเสร็จหรือยกเลิกแล้ว", "This mitigation is done or dropped");

    public static Refusal OpenMitigations(int count) => new(
        "open-mitigations", $"ยังมีมาตรการที่ไม่เสร็จ {count} รายการ ทำให้เสร็จหรือยกเลิกพร้อมเหตุผลก่อนปิดความเสี่ยง", $"{count} mitigations are not done; finish or drop them before closing the risk");
}
