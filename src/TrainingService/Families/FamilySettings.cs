namespace TrainingService.Families;

/// <summary>Settings <c>Families</c>.</summary>
public sealed class FamilySettings(IConfiguration settings)
{
    /// <summary>
    /// <c>Families:RetentionYears</c>: for how long a form is kept after the day on which it was filled; 5 unless it is set, at least 1. It
    /// covers the plan's five years; nothing after them needs a single family's answers.
    /// </summary>
    public int RetentionYears { get; } = Math.Max(1, settings.GetValue("Families:RetentionYears", 5));

    /// <summary>The last day on which a form of that day is there.</summary>
    public DateOnly KeptUntil(DateOnly day) => day.AddYears(RetentionYears);
}
