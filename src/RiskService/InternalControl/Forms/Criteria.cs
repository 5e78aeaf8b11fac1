using WebUi;

namespace RiskService.InternalControl.Forms;

/// <summary>A guiding question, written for a small municipality by us; the criteria have none.</summary>
/// <param name="Code">Principle and number: <c>3.2</c>.</param>
public sealed record ControlQuestion(string Code, string Thai, string English)
{
    public string Text => Language.T(Thai, English);
}

/// <summary>One of the 17 principles, as the criteria number them.</summary>
public sealed record ControlPrinciple(int No, string Thai, string English, IReadOnlyList<ControlQuestion> Questions)
{
    public string Text => Language.T(Thai, English);
}

/// <summary>One of the five components.</summary>
/// <param name="Lead">What it is about, for somebody who reads of it for the first time.</param>
public sealed record ControlComponent(int No, string Thai, string English, string Lead, string EnglishLead, IReadOnlyList<ControlPrinciple> Principles)
{
    public string Name => Language.T(Thai, English);
    public string About => Language.T(Lead, EnglishLead);
    public IEnumerable<ControlQuestion> Questions => Principles.SelectMany(principle => principle.Questions);
}

/// <summary>
/// The five components and 17 principles of the Ministry of Finance's criteria on internal control of government agencies, 2561, with our
/// guiding questions. A question keeps its code for ever: answers of earlier years name it.
/// </summary>
public static class Criteria
{
    public const string Thai = "หลักเกณฑ์กระทรวงการคลังว่าด้วยมาตรฐานและหลักเกณฑ์ปฏิบัติการควบคุมภายในสำหรับหน่วยงานของรัฐ พ.ศ. 2561";

    public static IReadOnlyList<ControlComponent> Components { get; } =
    [
        new(1, "สภาพแวดล้อมการควบคุม", "Control environment",
            "คนในหน่วยงานซื่อตรงไหม ผู้นำเป็นแบบอย่างไหม ใครมีหน้าที่อะไร", "Whether people are honest, leaders set the example, and everybody knows their duty.", CriteriaOfEnvironment.Principles),
        new(2, "การประเมินความเสี่ยง", "Risk assessment",
            "รู้ไหมว่างานจะพลาดหรือทุจริตได้ที่ตรงไหน และอะไรเปลี่ยนไปจากปีก่อน", "Whether we know where work can fail or be abused, and what has changed since last year.", CriteriaOfRisk.Risk),
        new(3, "กิจกรรมการควบคุม", "Control activities",
            "มีขั้นตอน การแบ่งหน้าที่ และการตรวจทานที่กันความผิดพลาดได้จริงไหม", "Whether steps, divided duties and checks really prevent mistakes.", CriteriaOfRisk.Activities),
        new(4, "สารสนเทศและการสื่อสาร", "Information and communication",
            "ข้อมูลที่ใช้ถูกต้องทันเวลาไหม และคนในกับคนนอกสื่อสารถึงเราได้ไหม", "Whether information is right and on time, and whether people inside and outside can reach us.", CriteriaOfMonitoring.Information),
        new(5, "กิจกรรมการติดตามผล", "Monitoring activities",
            "มีใครตรวจดูระหว่างปีไหม พบจุดอ่อนแล้วแก้จนเสร็จไหม", "Whether somebody looks during the year, and weak points are put right.", CriteriaOfMonitoring.Monitoring),
    ];

    public static IReadOnlyList<ControlQuestion> Questions { get; } = [.. Components.SelectMany(component => component.Questions)];

    public static ControlComponent? Component(int no) => Components.FirstOrDefault(component => component.No == no);

    internal static ControlPrinciple Of(int no, string thai, string english, params (string Thai, string English)[] questions) => new(
        no, thai, english, [.. questions.Select((question, index) => new ControlQuestion(FormattableString.Invariant($"{no}.{index + 1}"), question.Thai, question.English))]);
}
