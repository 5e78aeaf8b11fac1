using System.ComponentModel.DataAnnotations;

namespace IdentityService;

/// <summary>The form of a decision that needs nothing but a reason.</summary>
public sealed class ReasonEntry
{
    [Required]
    public string? Reason { get; set; }
}
