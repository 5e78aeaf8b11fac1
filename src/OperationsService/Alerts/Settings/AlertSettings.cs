using OperationsService.Alerts.Rules;
using ServiceDefaults.Audit;

namespace OperationsService.Alerts.Settings;

/// <summary>What an administrator chose for one rule.</summary>
public sealed record RuleChoice(string Code, bool IsOn, int? Limit, int RingsAfterMinutes, int OverAfterMinutes);

/// <summary>Who is told of alerts by e-mail, and from where on each rule rings: the only row.</summary>
public sealed class AlertSettings : IAudited
{
    public const int OnlyRow = 1;
    public const int MostRecipients = 20;
    public const int LongestAddress = 200;
    public const int MostMinutes = 7 * 24 * 60;

    public int Id { get; private set; } = OnlyRow;

    /// <summary>E-mail addresses. They may be of persons: the audit trail, which forgets nothing, says how many there are.</summary>
    [NotAudited]
    public string[] Recipients { get; private set; } = [];
    public int RecipientCount { get; private set; }

    /// <summary>Rules of which somebody chose otherwise than they come.</summary>
    public IReadOnlyList<RuleChoice> Choices { get; private set; } = [];
    public uint RowVersion { get; private set; }

    public Ringing Of(AlertRule rule) => Choices.FirstOrDefault(one => one.Code == rule.Code) is { } chosen
        ? new(chosen.IsOn, rule.Limit is null ? null : chosen.Limit ?? rule.Limit.Usual, TimeSpan.FromMinutes(chosen.RingsAfterMinutes), TimeSpan.FromMinutes(chosen.OverAfterMinutes))
        : rule.Usual;

    internal void Change(IEnumerable<string> recipients, IEnumerable<RuleChoice> choices)
    {
        Recipients = [.. recipients.Select(one => one.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
        RecipientCount = Recipients.Length;
        Choices = [.. choices.Where(one => Chosen(one)).OrderBy(one => one.Code, StringComparer.Ordinal)];
    }

    /// <summary>What says the same as the rule itself is no choice: should the rule's own numbers become better ones, they hold.</summary>
    private static bool Chosen(RuleChoice one) => AlertRules.Find(one.Code) is { } rule && one != Usual(rule);

    internal static RuleChoice Usual(AlertRule rule) => Of(rule, rule.Usual);

    internal static RuleChoice Of(AlertRule rule, Ringing how) => new(rule.Code, how.IsOn, how.Limit, (int)how.RingsAfter.TotalMinutes, (int)how.OverAfter.TotalMinutes);
}
