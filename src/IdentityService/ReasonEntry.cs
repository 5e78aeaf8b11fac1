using System.ComponentModel.DataAnnotations;

namespace IdentityService;

/// <summary>The form of a decision that needs nothing but a reason.</summary>
public sealed class ReasonEntry
{
    /// <summary>Of what the form was filled from, where somebody else may change it meanwhile.</summary>
    public string? Version { get; set; }

    [Required]
    public string? Reason { get; set; }
}
