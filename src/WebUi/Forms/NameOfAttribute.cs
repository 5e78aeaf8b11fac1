using System.ComponentModel.DataAnnotations;

namespace WebUi;

/// <summary>
/// The text of a choice is one of an enum's names. The framework's own <c>EnumDataType</c> takes numbers for names, and fails over one that
/// is too large. Nothing is said of a choice that is missing: that is <c>[Required]</c>'s.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameOfAttribute(Type kind) : ValidationAttribute
{
    public Type Kind => kind;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string { Length: > 0 } name || Enum.GetNames(kind).Contains(name, StringComparer.Ordinal);
}
