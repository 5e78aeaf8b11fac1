using System.Globalization;
using WebUi;
using static WebUi.Language;

namespace RiskService.ControlTests;

/// <summary>Tests of controls as pages and the history say them.</summary>
public static class TestWords
{
    public static string Of(TestResult? result) => result switch
    {
        TestResult.Passed => T("ผ่าน", "Passed"),
        TestResult.Failed => T("ไม่ผ่าน", "Failed"),
        TestResult.NotTested => T("ยังไม่ได้ทดสอบ", "Not tested"),
        _ => T("ไม่เคยทดสอบ", "Never tested"),
    };

    public static State StateOf(TestResult? result) => result switch
    {
        TestResult.Passed => State.Done,
        TestResult.Failed => State.Stopped,
        _ => State.NotStarted,
    };

    /// <summary>How a control stands, in a badge.</summary>
    public static (State State, string Text) Of(ControlFailure? failing, TestResult? last) => failing switch
    {
        ControlFailure.Failed => (State.Stopped, T("ทดสอบไม่ผ่าน", "Test failed")),
        ControlFailure.Expired => (State.Late, T("หลักฐานหมดอายุ", "Evidence expired")),
        _ => (StateOf(last), Of(last)),
    };

    public static string Of(ControlFailure failing) => failing is ControlFailure.Failed ? T("ทดสอบไม่ผ่าน", "a test failed") : T("หลักฐานหมดอายุ", "its evidence expired");

    /// <summary>For the history of the risk, which is Thai whoever reads it.</summary>
    internal static string ReasonOf(ControlTest test) => test.Result is TestResult.Passed
        ? Short($"การควบคุม “{test.Control}” ทดสอบผ่านแล้ว")
        : Short($"การควบคุม “{test.Control}” ทดสอบไม่ผ่าน: {test.Seen}");

    /// <inheritdoc cref="ReasonOf(ControlTest)"/>
    internal static string ReasonOfExpiry(ControlCheck check) =>
        Short($"หลักฐานของการควบคุม “{check.Control}” หมดอายุเมื่อ {ThaiCalendar.InThai(check.EvidenceUntil!.Value)}");

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= Register.RiskAssessment.LongestReason ? text : text[..Register.RiskAssessment.LongestReason];
}
