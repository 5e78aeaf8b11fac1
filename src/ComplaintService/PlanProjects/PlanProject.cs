namespace ComplaintService.PlanProjects;

/// <summary>A project of the plan in force, as the plan service told of it: a complaint can be linked to it, such as one about a road under contract.</summary>
public sealed class PlanProject
{
    /// <summary>How a code looks: <c>3-02</c>.</summary>
    public const string CodePattern = "^[1-9][0-9]?-[0-9]{2}$";

    /// <summary>The same for all versions of one plan.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary><c>3-02</c></summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Of the plan, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Place in the plan.</summary>
    public required int Position { get; init; }

    /// <summary>Codes, the lead first; <c>ALL</c> for every division.</summary>
    public required List<string> Divisions { get; init; }

    /// <summary>Of the plan, Buddhist era.</summary>
    public required List<int> FiscalYears { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
}
