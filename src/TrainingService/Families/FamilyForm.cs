using ServiceDefaults.Values;

namespace TrainingService.Families;

/// <summary>
/// A filled form: that there is one more, of which kind, and the day. All else is sealed (<see cref="FamilyVault"/>). Its id tells no time,
/// and it is written to the audit trail by <see cref="FamilyTrail"/>, to the day.
/// </summary>
public sealed class FamilyForm
{
    public required Guid Id { get; init; }
    public required FamilyKind Kind { get; init; }
    public required FiscalYear FiscalYear { get; init; }

    /// <summary>On which it was filled; from here its retention counts.</summary>
    public required DateOnly Day { get; init; }
    public required int TemplateVersion { get; init; }
    public required byte[] Sealed { get; init; }
}

/// <summary>What is sealed.</summary>
/// <param name="Answers">Numbers of the choices, from 1.</param>
/// <param name="Family">By which the officer finds the family again: house number or name; null where none is needed.</param>
/// <param name="Note">What was agreed, what helps; null for nothing.</param>
public sealed record FamilyContent(IReadOnlyList<int> Answers, string? Family, string? Note);
