using RiskService.ControlTests;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Settings;

namespace RiskService.Wording;

/// <summary>What official papers and workbooks say in Thai, whatever the reader's language.</summary>
public static class ThaiWords
{
    public const string None = "ไม่มี";

    public static string Of(RiskLevel level) => level switch
    {
        RiskLevel.Low => "ต่ำ",
        RiskLevel.Medium => "ปานกลาง",
        RiskLevel.High => "สูง",
        _ => "สูงมาก",
    };

    public static string Of(Effectiveness effectiveness) => effectiveness switch
    {
        Effectiveness.Good => "ดี",
        Effectiveness.Fair => "พอใช้",
        _ => "อ่อน",
    };

    public static string Of(Treatment treatment) => treatment switch
    {
        Treatment.Take => "ยอมรับ",
        Treatment.Treat => "ลด",
        Treatment.Transfer => "ถ่ายโอน",
        _ => "หลีกเลี่ยง",
    };

    public static string Of(TestResult result) => result switch
    {
        TestResult.Passed => "ผ่าน",
        TestResult.Failed => "ไม่ผ่าน",
        _ => "ไม่ได้ทดสอบ",
    };

    public static string Of(ControlFailure failure) => failure switch
    {
        ControlFailure.Failed => "ทดสอบไม่ผ่าน",
        _ => "หลักฐานหมดอายุ",
    };

    public static string Of(MitigationStatus status) => status switch
    {
        MitigationStatus.Planned => "ยังไม่เสร็จ",
        MitigationStatus.Done => "แล้วเสร็จ",
        _ => "ยกเลิก",
    };
}
