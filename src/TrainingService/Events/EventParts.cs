using TrainingService.Expenses;

namespace TrainingService.Events;

/// <summary>A part of an event for which attendance is taken, by the clock in Thailand.</summary>
/// <param name="No">From 1, in the order of time.</param>
public sealed record Session(int No, DateOnly Date, TimeOnly From, TimeOnly To);

/// <summary>Who teaches.</summary>
/// <param name="Hours">Of teaching; at least 50 minutes count as an hour, 25 to 49 as half of one.</param>
public sealed record Speaker(string Name, SpeakerType Type, decimal Hours)
{
    /// <summary>The same person, however the name was spaced.</summary>
    public static string KeyOf(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}

/// <summary>For whom it is.</summary>
/// <param name="Count">Heads; null where only the group is known.</param>
public sealed record TargetGroup(string Group, int? Count);
