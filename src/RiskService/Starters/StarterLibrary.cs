namespace RiskService.Starters;

/// <summary>The risks that one can begin with, written for this product.</summary>
public static class StarterLibrary
{
    internal const string Approval = "approval";
    internal const string Power = "power";
    internal const string Spending = "spending";
    internal const string Personnel = "personnel";

    internal static readonly string[] Every = ["SP", "FIN", "PW", "SW", "EDU", "IA"];

    public static IReadOnlyList<StarterRisk> All { get; } =
        [.. LicenceStarters.All, .. PowerStarters.All, .. WelfareStarters.All, .. ProcurementStarters.All, .. MoneyStarters.All, .. PersonnelStarters.All];

    public static StarterRisk? Find(string? key) => All.FirstOrDefault(one => one.Key == key);

    /// <summary>Those that are usual in a division, of an area; null means all.</summary>
    public static IReadOnlyList<StarterRisk> Of(string? division, string? kind) =>
        [.. All.Where(one => (string.IsNullOrEmpty(division) || one.Divisions.Contains(division)) && (string.IsNullOrEmpty(kind) || one.Area == kind))];
}
