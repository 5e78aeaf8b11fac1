using System.ComponentModel.DataAnnotations;

namespace OperationsService.Messages.Resting;

/// <summary>About messages, each named, with a reason.</summary>
public sealed record DecisionRequest(
    [Required, MinLength(1), MaxLength(RestingDesk.MostIds)] Guid[] MessageIds,
    [Required, StringLength(RestingMessage.LongestReason, MinimumLength = 5)] string Reason);
