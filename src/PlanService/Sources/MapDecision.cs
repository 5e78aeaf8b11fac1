using PlanService.Projects;

namespace PlanService.Sources;

/// <summary>A decision on one indicator that was checked.</summary>
/// <param name="Measure">Null: a person judges.</param>
/// <param name="MeasureOf">As <see cref="Narrowing.Read"/> wrote it.</param>
/// <param name="IsProposed">It came with the product.</param>
public sealed record MapDecision(Project Project, Indicator Indicator, string? Measure, string? MeasureOf, string Why, bool IsProposed = false);
