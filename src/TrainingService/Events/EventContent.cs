using ServiceDefaults.Values;
using TrainingService.Expenses;

namespace TrainingService.Events;

/// <summary>What of an event can be written, read and checked.</summary>
internal sealed record EventContent
{
    public required string Course { get; init; }
    public required string ProjectCode { get; init; }
    public required FiscalYear FiscalYear { get; init; }
    public required string Title { get; init; }
    public DateTimeOffset? StartsAt { get; init; }
    public DateTimeOffset? EndsAt { get; init; }
    public string? Venue { get; init; }
    public Premises Premises { get; init; }
    public int? Capacity { get; init; }
    public IReadOnlyList<Session> Sessions { get; init; } = [];
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];
    public IReadOnlyList<TargetGroup> TargetGroups { get; init; } = [];
    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];

    /// <summary>Names of handouts and other documents.</summary>
    public IReadOnlyList<string> Materials { get; init; } = [];
}
