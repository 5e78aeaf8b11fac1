using RiskService.Mitigations;
using RiskService.Rounds;
using RiskService.Settings;
using WebUi;
using static WebUi.Language;

namespace RiskService.Register;

/// <summary>What people call what the code has words for, and the scales as choices of a form.</summary>
public static class RiskWords
{
    public static string Of(RiskLevel level) => level switch
    {
        RiskLevel.Low => T("ต่ำ", "Low"),
        RiskLevel.Medium => T("ปานกลาง", "Medium"),
        RiskLevel.High => T("สูง", "High"),
        _ => T("สูงมาก", "Very high"),
    };

    /// <summary>For <see cref="LevelBadge"/>, from 1.</summary>
    public static int Number(RiskLevel level) => (int)level + 1;

    public static string Of(Effectiveness effectiveness) => effectiveness switch
    {
        Effectiveness.Good => T("ดี", "Good"),
        Effectiveness.Fair => T("พอใช้", "Fair"),
        _ => T("อ่อน", "Weak"),
    };

    public static string Of(Treatment? treatment) => treatment switch
    {
        Treatment.Take => T("ยอมรับ", "Take"),
        Treatment.Treat => T("ลด", "Treat"),
        Treatment.Transfer => T("ถ่ายโอน", "Transfer"),
        Treatment.Terminate => T("หลีกเลี่ยง", "Terminate"),
        _ => T("ยังไม่เลือก", "Not chosen yet"),
    };

    public static string Of(RegisterStatus status) => status switch
    {
        RegisterStatus.NotOpened => T("ยังไม่เปิดรอบ", "Not opened"),
        RegisterStatus.Filling => T("ส่วนราชการกำลังประเมิน", "Divisions are filling it"),
        RegisterStatus.Moderated => T("รอผู้บริหารอนุมัติ", "Waits for approval"),
        RegisterStatus.Approved => T("อนุมัติแล้ว", "Approved"),
        _ => T("เผยแพร่แล้ว", "Published"),
    };

    public static State StateOf(RegisterStatus status) => status switch
    {
        RegisterStatus.NotOpened => State.NotStarted,
        RegisterStatus.Approved or RegisterStatus.Published => State.Done,
        _ => State.Doing,
    };

    public static string Of(PartStage stage) => stage switch
    {
        PartStage.Filling => T("กำลังประเมิน", "Being filled"),
        PartStage.Submitted => T("ส่งแล้ว รอพิจารณา", "Handed in"),
        _ => T("พิจารณาแล้ว", "Looked at"),
    };

    public static State StateOf(PartStage stage) => stage switch
    {
        PartStage.Filling => State.NotStarted,
        PartStage.Submitted => State.Doing,
        _ => State.Done,
    };

    public static string Of(RegisterChange change) => change switch
    {
        RegisterChange.Added => T("เพิ่มความเสี่ยง", "a risk was added"),
        RegisterChange.Described => T("แก้คำอธิบายหรือการควบคุม", "its description or controls changed"),
        RegisterChange.Assessed => T("ประเมินใหม่", "it was assessed anew"),
        RegisterChange.Treated => T("เปลี่ยนวิธีจัดการ", "its treatment changed"),
        RegisterChange.Mitigated => T("เปลี่ยนมาตรการ", "its mitigations changed"),
        RegisterChange.Accepted => T("ยอมรับความเสี่ยง", "it was accepted"),
        RegisterChange.Closed => T("ปิดความเสี่ยง", "it was closed"),
        RegisterChange.ControlTested => T("ผลทดสอบการควบคุมทำให้ระดับเปลี่ยน", "a test of a control made its level another"),
        _ => T("เปิดความเสี่ยงใหม่", "it was reopened"),
    };

    public static string Of(Mitigation one, DateOnly today) => one.Status switch
    {
        MitigationStatus.Done => T("ทำเสร็จ", "Done"),
        MitigationStatus.Dropped => T("ยกเลิก", "Dropped"),
        _ when one.IsOverdue(today) => T($"เลย {WholeNumber.Text(today.DayNumber - one.DueOn.DayNumber)} วัน", $"{WholeNumber.Text(today.DayNumber - one.DueOn.DayNumber)} days late"),
        _ => T("กำลังทำ", "Planned"),
    };

    public static State StateOf(Mitigation one, DateOnly today) => one.Status switch
    {
        MitigationStatus.Done => State.Done,
        MitigationStatus.Dropped => State.Stopped,
        _ when one.IsOverdue(today) => State.Late,
        _ => State.Doing,
    };

    /// <summary>The area's name; a code that the settings have no longer stands for itself.</summary>
    public static string AreaOf(this RiskScales scales, string code) => scales.Area(code) is { } area ? T(area.Thai, area.English) : code;
}
