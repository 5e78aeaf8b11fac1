using System.ComponentModel.DataAnnotations;

namespace PlanService.Progress;

/// <summary>A form that asks only why.</summary>
public sealed class ReasonEntry
{
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; set; }
}
