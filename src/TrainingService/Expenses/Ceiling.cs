using ServiceDefaults.Audit;

namespace TrainingService.Expenses;

/// <summary>
/// The most that may be paid for one of something, from a day on. Rows are added, never changed: an event keeps the ceilings of its day.
/// One without premises or speaker type holds for each.
/// </summary>
public sealed class Ceiling : IAudited
{
    public const int LongestBasis = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required ExpenseKind Kind { get; init; }
    public Premises? Premises { get; init; }
    public SpeakerType? Speaker { get; init; }

    /// <summary>Baht for one meal of one person, one hour, one piece.</summary>
    public required decimal Most { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it is in force. A newer row of the same kind ends it without this.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The regulation that says so.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Whether it is about this line: where the premises or the speaker are not known, each row of the kind is.</summary>
    public bool Covers(ExpenseKind kind, Premises premises, SpeakerType? speaker, DateOnly day) =>
        Kind == kind && From <= day && (To is null || To >= day) && (Premises is null || Premises == premises) && (Speaker is null || speaker is null || Speaker == speaker);
}
