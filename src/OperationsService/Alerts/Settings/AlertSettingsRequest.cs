using System.ComponentModel.DataAnnotations;
using System.Globalization;
using OperationsService.Alerts.Rules;
using ServiceDefaults.Mail;
using WebUi;

namespace OperationsService.Alerts.Settings;

/// <summary>How one rule is to ring.</summary>
/// <param name="Code">Of the rule.</param>
/// <param name="Limit">From where on it is ill, in the rule's own unit; none for a rule that has none.</param>
/// <param name="RingsAfterMinutes">For how long it must be ill before it rings.</param>
/// <param name="OverAfterMinutes">For how long it must be well before it is over.</param>
public sealed record RuleRequest(
    [Required] string Code, [Required] bool? IsOn, int? Limit,
    [Required, Range(0, AlertSettings.MostMinutes)] int? RingsAfterMinutes, [Required, Range(0, AlertSettings.MostMinutes)] int? OverAfterMinutes);

/// <summary>The settings of alerts, all at once: a rule that is not named rings as it comes.</summary>
/// <param name="Recipients">E-mail addresses; nobody is written to without any.</param>
public sealed record AlertSettingsRequest(
    [Required, MaxLength(AlertSettings.MostRecipients)] string[] Recipients, [Required] RuleRequest[] Rules, [Required, StringLength(Alert.LongestWords, MinimumLength = 5)] string Reason)
{
    internal IEnumerable<RuleChoice> Choices => Rules.Select(rule => new RuleChoice(rule.Code, rule.IsOn!.Value, rule.Limit, rule.RingsAfterMinutes!.Value, rule.OverAfterMinutes!.Value));

    /// <summary>What attributes can't say.</summary>
    internal IEnumerable<Objection> Wrong()
    {
        for (var place = 0; place < Recipients.Length; place++)
        {
            if (Recipients[place]?.Trim() is not { Length: <= AlertSettings.LongestAddress } address || !MailboxAttribute.Takes(address))
                yield return Objection.To(At("recipients", place), "ต้องเป็นที่อยู่อีเมลเดียว เช่น somchai@example.go.th", "One e-mail address is needed, such as somchai@example.go.th");
        }

        for (var place = 0; place < Rules.Length; place++)
        {
            var code = Rules[place].Code;
            if (AlertRules.Find(code) is not { } rule)
                yield return Objection.To(At("rules", place) + ".code", "ไม่มีกฎรหัสนี้", "There is no rule of this code");
            else if (Array.FindIndex(Rules, one => one.Code == code) != place)
                yield return Objection.To(At("rules", place) + ".code", "กฎนี้ระบุซ้ำ", "This rule is named twice");
            else if (WrongLimit(rule, Rules[place].Limit) is var (thai, english))
                yield return Objection.To(At("rules", place) + ".limit", thai, english);
        }
    }

    private static (string Thai, string English)? WrongLimit(AlertRule rule, int? limit) => (rule.Limit, limit) switch
    {
        (null, null) => null,
        (null, _) => ("กฎนี้ไม่มีค่าให้กำหนด", "This rule has no limit"),
        ({ } bounds, { } chosen) when chosen >= bounds.Least && chosen <= bounds.Most => null,
        ({ } bounds, _) => ($"ต้องอยู่ระหว่าง {AlertRule.Number(bounds.Least)} ถึง {AlertRule.Number(bounds.Most)}", $"From {AlertRule.Number(bounds.Least)} to {AlertRule.Number(bounds.Most)}"),
    };

    private static string At(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"{list}[{place}]");
}
