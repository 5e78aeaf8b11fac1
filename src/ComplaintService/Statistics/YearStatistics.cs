using System.Diagnostics.CodeAnalysis;
using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>
/// A fiscal year's complaints in figures. Rows are missing where they would combine more dimensions than the public is shown; of a
/// dimension that is filtered by there is one.
/// </summary>
public sealed record YearStatistics : Figures
{
    [SetsRequiredMembers]
    internal YearStatistics(Figures total) : base(total) => (ByCategory, ByDivision, ByChannel, ByMonth) = ([], [], [], []);

    public required FiscalYear FiscalYear { get; init; }

    /// <summary>The day (Thailand) on which it stood so.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Categories in the order of the form; those without complaints too, unless they are no longer offered.</summary>
    public required IReadOnlyList<FiguresRow> ByCategory { get; init; }

    /// <summary>Divisions that have or had one.</summary>
    public required IReadOnlyList<FiguresRow> ByDivision { get; init; }
    public required IReadOnlyList<FiguresRow> ByChannel { get; init; }

    /// <summary>October to September, by the day of receipt.</summary>
    public required IReadOnlyList<FiguresRow> ByMonth { get; init; }

    /// <summary>Of complaints about the conduct of staff; null under a filter.</summary>
    public FindingFigures? Findings { get; init; }

    /// <summary>Those that have begun: of the others "none" would not be true.</summary>
    internal IReadOnlyList<FiguresRow> MonthsSoFar => [.. ByMonth.Where(row => string.CompareOrdinal(row.Code, StatisticsFilter.CodeOf(AsOf)) <= 0)];
}
