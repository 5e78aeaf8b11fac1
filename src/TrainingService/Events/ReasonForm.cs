using System.ComponentModel.DataAnnotations;

namespace TrainingService.Events;

/// <summary>A step that needs a reason.</summary>
public sealed class ReasonForm
{
    [Required, StringLength(TrainingEvent.LongestReason, MinimumLength = TrainingEvent.ShortestReason)]
    public string? Reason { get; set; }
}
