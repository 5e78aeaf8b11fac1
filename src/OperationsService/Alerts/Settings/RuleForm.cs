using System.ComponentModel.DataAnnotations;

namespace OperationsService.Alerts.Settings;

/// <summary>What is filled in to have one rule ring otherwise.</summary>
public sealed class RuleForm
{
    /// <summary>The version of the settings that was seen.</summary>
    public uint? Seen { get; set; }
    public bool IsOn { get; set; }
    public int? Limit { get; set; }

    [Required, Range(0, AlertSettings.MostMinutes)]
    public int? RingsAfterMinutes { get; set; }

    [Required, Range(0, AlertSettings.MostMinutes)]
    public int? OverAfterMinutes { get; set; }

    [Required, StringLength(Alert.LongestWords, MinimumLength = 5)]
    public string? Reason { get; set; }

    internal static RuleForm Of(GetAlertSettings.Rule rule, uint version) =>
        new() { Seen = version, IsOn = rule.IsOn, Limit = rule.Limit, RingsAfterMinutes = rule.RingsAfterMinutes, OverAfterMinutes = rule.OverAfterMinutes };

    internal static RuleRequest Request(GetAlertSettings.Rule rule) => new(rule.Code, rule.IsOn, rule.Limit, rule.RingsAfterMinutes, rule.OverAfterMinutes);

    internal RuleRequest RequestFor(string code) => new(code, IsOn, Limit, RingsAfterMinutes, OverAfterMinutes);
}
