using PlanService.Import;

namespace PlanService.Plans;

/// <summary>มิติ, with what the document says of its sums beside what its projects add up to.</summary>
public sealed record Dimension
{
    /// <summary>"1", "2", …</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string AsWritten { get; init; }
    public required IReadOnlyList<Mission> Missions { get; init; }

    /// <summary>The number of projects beside the subtotal of the matrix; null when none is written.</summary>
    public int? DeclaredProjects { get; init; }

    /// <summary>The subtotals of the matrix, one for each year.</summary>
    public required IReadOnlyList<WrittenTotal> Subtotals { get; init; }

    /// <summary>For another plan: what the document said of numbers and sums is not true of it.</summary>
    internal Dimension WithoutCounts() => this with
    {
        AsWritten = $"{Code}. {Name}",
        DeclaredProjects = null,
        Subtotals = [],
        Missions = [.. Missions.Select(mission => mission with
        {
            CodeAsWritten = null,
            DeclaredProjects = null,
            Objectives = [.. mission.Objectives.Select(objective => objective with { CodeAsWritten = null, DeclaredProjects = null })],
        })],
    };

    internal static Dimension From(ImportedDimension read) => new()
    {
        Code = read.Code,
        Name = read.Name,
        AsWritten = read.AsWritten,
        Missions = [.. read.Missions.Select(Mission.From)],
        DeclaredProjects = read.DeclaredProjects,
        Subtotals = [.. read.Subtotals.Select(WrittenTotal.From)],
    };
}

/// <summary>ภารกิจตามมิติ</summary>
public sealed record Mission
{
    /// <summary>"1.1", after repair of what was written.</summary>
    public required string Code { get; init; }
    public string? CodeAsWritten { get; init; }
    public required string Name { get; init; }
    public string? NameAsWritten { get; init; }
    public required IReadOnlyList<Objective> Objectives { get; init; }

    /// <summary>The number of projects in the summary table; null when none is written.</summary>
    public int? DeclaredProjects { get; init; }

    internal static Mission From(ImportedMission read) => new()
    {
        Code = read.Code,
        CodeAsWritten = read.CodeAsWritten,
        Name = read.Name,
        NameAsWritten = read.NameAsWritten,
        Objectives = [.. read.Objectives.Select(Objective.From)],
        DeclaredProjects = read.DeclaredProjects,
    };
}

/// <summary>วัตถุประสงค์ของภารกิจ</summary>
public sealed record Objective
{
    /// <summary>"1.1.3", after repair of what was written.</summary>
    public required string Code { get; init; }
    public string? CodeAsWritten { get; init; }
    public required string Name { get; init; }
    public string? NameAsWritten { get; init; }

    /// <summary>The number of projects in the summary table; null when none is written.</summary>
    public int? DeclaredProjects { get; init; }

    internal static Objective From(ImportedObjective read) => new()
    {
        Code = read.Code,
        CodeAsWritten = read.CodeAsWritten,
        Name = read.Name,
        NameAsWritten = read.NameAsWritten,
        DeclaredProjects = read.DeclaredProjects,
    };
}

/// <summary>A total that the document states.</summary>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="AsWritten">Null when the document has no such total.</param>
/// <param name="Baht">Null when nothing or no number is written ("-" is 0).</param>
public sealed record WrittenTotal(int FiscalYear, string? AsWritten, decimal? Baht)
{
    internal static WrittenTotal From(YearTotal read) => new(read.Year.Year, read.AsWritten, read.Written);
}
