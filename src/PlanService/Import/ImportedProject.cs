using ServiceDefaults.Values;

namespace PlanService.Import;

public enum ProjectKind
{
    /// <summary>โครงการ</summary>
    Project,

    /// <summary>กิจกรรม</summary>
    Activity,

    /// <summary>มาตรการ</summary>
    Measure,
}

/// <summary>A row of the matrix, with its sheet.</summary>
public sealed record ImportedProject
{
    /// <summary>Dimension and running number within it, in the order of the matrix: "1-03". Plans carry no codes of their own.</summary>
    public required string Code { get; init; }

    public required ProjectKind Kind { get; init; }

    /// <summary>The kind word that stands in the name; null when there is none.</summary>
    public string? KindAsWritten { get; init; }

    /// <summary>With quotes closed and blanks tidied; otherwise as in the matrix.</summary>
    public required string Name { get; init; }
    public required string NameInMatrix { get; init; }

    /// <summary>Null when the project has no sheet.</summary>
    public string? NameInSheet => Sheet?.Name;

    /// <summary>The number before the name in its cell, such as "1."; null when there is none.</summary>
    public string? NumberAsWritten { get; init; }

    /// <summary>"1"</summary>
    public required string Dimension { get; init; }

    /// <summary>"1.1"</summary>
    public required string Mission { get; init; }

    /// <summary>"1.1.3"; several when the cell holds several and nothing says which one is meant.</summary>
    public required IReadOnlyList<string> Objectives { get; init; }

    /// <summary>All objective codes of the cell as they stand there, such as "1.3".</summary>
    public required IReadOnlyList<string> ObjectivesAsWritten { get; init; }

    /// <summary>One for each year of the plan, from the matrix.</summary>
    public required IReadOnlyList<YearBudget> Budgets { get; init; }

    /// <summary>The remark (หมายเหตุ) that applies to this project; null when there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>The first sheet of this project; null when it has none.</summary>
    public ProjectSheet? Sheet { get; init; }

    public required int Line { get; init; }
}

/// <param name="Baht">Null for "-" and for nothing written; an unreadable amount is a finding and its interpretation stands here.</param>
/// <param name="AsWritten">The cell's value, such as "13,000", "-" or "20,0000"; empty when nothing is written.</param>
public sealed record YearBudget(FiscalYear Year, decimal? Baht, string AsWritten);
