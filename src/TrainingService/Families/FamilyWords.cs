using WebUi;
using static WebUi.Language;

namespace TrainingService.Families;

/// <summary>What family forms and levels are called.</summary>
internal static class FamilyWords
{
    public static string Of(FamilyKind kind) => kind is FamilyKind.Questionnaire
        ? T("แบบสอบถามความรุนแรงในครอบครัว", "Questionnaire on violence in families")
        : T("แบบประเมินความเสี่ยงของครอบครัว", "Risk assessment of a family");

    public static string Unit(FamilyKind kind) => kind is FamilyKind.Questionnaire ? T("ชุด", "forms") : T("ครอบครัว", "families");

    public static string Of(FamilyLevel level) => level switch
    {
        FamilyLevel.Low => T("เสี่ยงต่ำ", "Low risk"),
        FamilyLevel.Medium => T("เสี่ยงปานกลาง", "Medium risk"),
        _ => T("เสี่ยงสูง", "High risk"),
    };

    public static State StateOf(FamilyLevel level) => level switch { FamilyLevel.Low => State.Done, FamilyLevel.Medium => State.Late, _ => State.Stopped };

    /// <summary>What the officer does next.</summary>
    public static string Advice(FamilyLevel level) => level switch
    {
        FamilyLevel.Low => T("ให้ข้อมูลช่องทางขอความช่วยเหลือ และชวนร่วมกิจกรรมครอบครัว", "Tell them where help is, and invite them to the family activities."),
        FamilyLevel.Medium => T("นัดเยี่ยมบ้านภายในหนึ่งเดือน ให้คำปรึกษา และทำแผนช่วยเหลือร่วมกับครอบครัว", "Visit within a month, advise, and plan the help together with the family."),
        _ => T("ช่วยเหลือวันนี้: ให้ผู้ที่ไม่ปลอดภัยอยู่ในที่ปลอดภัย ประสานศูนย์ช่วยเหลือสังคม 1300 ตำรวจ 191 และทีมสหวิชาชีพ", "Help today: bring whoever is not safe to safety; call the social assistance centre 1300, the police 191, and the multidisciplinary team."),
    };

    /// <summary>"43 จาก 150".</summary>
    public static string Count(FamilyCounter counter) => counter.Count is { } count
        ? T($"{WholeNumber.Text(count)} จาก {WholeNumber.Text(counter.Goal)}", $"{WholeNumber.Text(count)} of {WholeNumber.Text(counter.Goal)}")
        : T($"น้อยกว่า {SmallNumbers.Fewest} จาก {WholeNumber.Text(counter.Goal)}", $"fewer than {SmallNumbers.Fewest} of {WholeNumber.Text(counter.Goal)}");
}
