using System.ComponentModel.DataAnnotations;

namespace ComplaintService.Complaints;

/// <summary>A length in which spaces around the text do not count: ten spaces are no reason. Refuses the null character, which PostgreSQL can't store.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextLengthAttribute(int maximumLength) : StringLengthAttribute(maximumLength)
{
    public override bool IsValid(object? value) =>
        value is not string text || (base.IsValid(text.Trim()) && !text.Contains('\0', StringComparison.Ordinal));
}
