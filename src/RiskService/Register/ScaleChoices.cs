using System.Globalization;
using RiskService.Settings;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.Register;

/// <summary>The words of the scales as choices of a form.</summary>
public static class ScaleChoices
{
    /// <summary>The number, its name, and what it means below.</summary>
    public static IReadOnlyList<Choice> Likelihood(RiskScales scales) => [.. scales.Likelihood.Select((step, index) => new Choice(Number(index), Name(index, step.Thai, step.English), Meaning(step)))];

    /// <inheritdoc cref="Likelihood"/>
    public static IReadOnlyList<Choice> Impact(RiskScales scales) => [.. scales.Impact.Select((step, index) => new Choice(Number(index), Name(index, step.Thai, step.English), Meaning(scales, index)))];

    /// <summary>For a list in which a choice has one line.</summary>
    public static IReadOnlyList<Choice> InOneLine(IEnumerable<Choice> choices) => [.. choices.Select(choice => new Choice(choice.Value, $"{choice.Text} · {choice.Hint}"))];

    public static IReadOnlyList<Choice> Effectiveness(RiskScales scales) =>
    [
        new(Words.Of(Register.Effectiveness.Good), RiskWords.Of(Register.Effectiveness.Good), scales.Effectiveness.Good),
        new(Words.Of(Register.Effectiveness.Fair), RiskWords.Of(Register.Effectiveness.Fair), scales.Effectiveness.Fair),
        new(Words.Of(Register.Effectiveness.Weak), RiskWords.Of(Register.Effectiveness.Weak), scales.Effectiveness.Weak),
    ];

    public static IReadOnlyList<Choice> Areas(RiskScales scales) => [.. scales.Areas.Select(area => new Choice(area.Code, T(area.Thai, area.English)))];

    public static IReadOnlyList<Choice> Treatments =>
    [
        new(Words.Of(Treatment.Treat), RiskWords.Of(Treatment.Treat), T("วางมาตรการเพิ่มเพื่อลดโอกาสหรือผลกระทบ", "By mitigations that make it rarer or smaller")),
        new(Words.Of(Treatment.Take), RiskWords.Of(Treatment.Take), T("ไม่ทำเพิ่ม ถ้าคะแนนเกินที่ยอมรับได้ ผู้บริหารต้องยอมรับเป็นรายกรณี", "Nothing more; above the appetite the executive has to accept it")),
        new(Words.Of(Treatment.Transfer), RiskWords.Of(Treatment.Transfer), T("ให้ผู้อื่นรับภาระ เช่น ทำประกันหรือหลักประกันสัญญา", "Somebody else bears it, such as an insurance or a guarantee")),
        new(Words.Of(Treatment.Terminate), RiskWords.Of(Treatment.Terminate), T("เลิกหรือเปลี่ยนวิธีทำงานที่ทำให้เกิดความเสี่ยง", "The work is done in another way or no longer")),
    ];

    /// <summary>"3 · ปานกลาง".</summary>
    public static string LikelihoodName(RiskScales scales, int step) => Name(step - 1, scales.Likelihood[step - 1].Thai, scales.Likelihood[step - 1].English);

    /// <inheritdoc cref="LikelihoodName"/>
    public static string ImpactName(RiskScales scales, int step) => Name(step - 1, scales.Impact[step - 1].Thai, scales.Impact[step - 1].English);

    public static string LikelihoodMeaning(RiskScales scales, int step) => Meaning(scales.Likelihood[step - 1]);

    public static string ImpactMeaning(RiskScales scales, int step) => Meaning(scales, step - 1);

    private static string Name(int index, string thai, string english) => $"{Number(index)} · {T(thai, english)}";

    private static string Meaning(LikelihoodStep step) => step.TimesAYear;

    private static string Meaning(RiskScales scales, int index)
    {
        var step = scales.Impact[index];
        var damage = step.UpToBaht is { } most
            ? T($"เสียหายไม่เกิน {Money.Text(most)}", $"Damage up to {Money.Text(most)}")
            : T($"เสียหายเกิน {Money.Text(scales.Impact[index - 1].UpToBaht ?? 0)}", $"Damage over {Money.Text(scales.Impact[index - 1].UpToBaht ?? 0)}");
        return $"{damage} · {step.Reputation}";
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
