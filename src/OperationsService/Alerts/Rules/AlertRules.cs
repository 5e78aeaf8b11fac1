namespace OperationsService.Alerts.Rules;

/// <summary>Everything that rings. Each has a section of docs/runbook.md under its code; a test asks for it.</summary>
public static class AlertRules
{
    public static IReadOnlyList<AlertRule> All { get; } = [.. ServiceRules.All, .. MessageRules.All, .. StorageRules.All, .. TrustRules.All];

    private static readonly Dictionary<string, AlertRule> ByCode = All.ToDictionary(rule => rule.Code);

    /// <summary>Null for a code that is none of them (any more).</summary>
    public static AlertRule? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The same for an alert of the past, whose rule may be gone by now: then its code is all that is known.</summary>
    public static AlertRule Of(string code) => Find(code) ?? new AlertRule
    {
        Code = code,
        Severity = Severity.Warning,
        Title = new(code, code),
        ToDo = new("กฎข้อนี้เลิกใช้แล้ว", "This rule is no longer in use"),
        Look = (_, _) => [],
        Say = finding => new(finding.Subject, finding.Subject),
        Page = _ => "alerts",
    };
}
