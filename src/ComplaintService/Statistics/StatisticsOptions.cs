namespace ComplaintService.Statistics;

/// <summary>Settings: section <c>Statistics</c>.</summary>
public sealed class StatisticsOptions
{
    public const string Section = "Statistics";

    /// <summary>Percent of satisfied answers that the plan aims at: objective 3.2.3, at least 80.</summary>
    public decimal SatisfactionGoal { get; set; } = 80;

    /// <summary>Under which the open data may be used: an address.</summary>
    public string Licence { get; set; } = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>The same for people.</summary>
    public string LicenceName { get; set; } = "Creative Commons Attribution 4.0 (CC BY 4.0)";
}
