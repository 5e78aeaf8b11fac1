using ServiceDefaults.Values;
using static WebUi.Language;

namespace PlanService.Reports;

/// <summary>The two reports a year to the NACC (E-PlanNACC). Both count from the first day of the fiscal year.</summary>
/// <param name="Word">As in addresses: <c>6m</c>, <c>12m</c>.</param>
/// <param name="No">Of the round in E-PlanNACC.</param>
public sealed record ReportRound(string Word, int No, int Months)
{
    public static ReportRound SixMonths { get; } = new("6m", 1, 6);

    /// <summary>The last one of a year: once submitted, nothing of the year changes any more.</summary>
    public static ReportRound TwelveMonths { get; } = new("12m", 2, 12);

    public static IReadOnlyList<ReportRound> All { get; } = [SixMonths, TwelveMonths];

    /// <summary>Null for a word that is none of them.</summary>
    public static ReportRound? Find(string? word) => All.FirstOrDefault(round => round.Word == word);

    public string Name => T($"รอบ {Months} เดือน", $"{Months} months");

    /// <summary>Its last day: 31 March or 30 September.</summary>
    public DateOnly LastDay(FiscalYear year) => year.FirstDay.AddMonths(Months).AddDays(-1);

    /// <summary>By when it is submitted: the end of the month after the round (April, October), as has been the custom; set per organization when the NACC says otherwise.</summary>
    public DateOnly DueOn(FiscalYear year, ReportOptions options) => options.DueOn.TryGetValue($"{year}-{Word}", out var set)
        ? set
        : LastDay(year).AddDays(1).AddMonths(1).AddDays(-1);
}

/// <summary>Settings, section <c>Reports</c>.</summary>
public sealed class ReportOptions
{
    public const string Section = "Reports";

    /// <summary>Deadlines that the NACC announced for a year, by year and round: <c>2570-6m</c> = <c>2027-05-15</c>.</summary>
    public Dictionary<string, DateOnly> DueOn { get; } = [];
}
