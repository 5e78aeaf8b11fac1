using System.Globalization;
using TrainingService.Learning.Surveys;
using static WebUi.Language;

namespace TrainingService.Learning;

/// <summary>What tests, surveys and their figures are called.</summary>
internal static class LearningWords
{
    public static string Of(TestKind kind) => kind is TestKind.Pre ? T("แบบทดสอบก่อนอบรม", "Test before the training") : T("แบบทดสอบหลังอบรม", "Test after the training");

    public static string Of(SurveyKind kind) => kind is SurveyKind.Satisfaction ? T("แบบประเมินความพึงพอใจ", "Satisfaction survey") : T("แบบติดตามผลหลังอบรม", "Follow-up survey");

    /// <summary>Whom the headline figure of a survey counts.</summary>
    public static string Counted(SurveyKind kind) => kind is SurveyKind.Satisfaction ? T("พึงพอใจ", "Satisfied") : T("นำไปใช้", "Apply what they learned");

    /// <summary>72.5; null is a dash.</summary>
    public static string Number(decimal? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>+12.5.</summary>
    public static string Gain(decimal? gain) => gain?.ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture) ?? "–";
}
