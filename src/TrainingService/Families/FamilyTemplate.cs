namespace TrainingService.Families;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Points">Towards the level; 0 where it says nothing of a risk.</param>
/// <param name="Danger">This alone makes the level high.</param>
public sealed record FamilyChoice(string Text, int Points = 0, bool Danger = false);

/// <summary>A question; whoever does not want to answer it can say so by one of the choices.</summary>
public sealed record FamilyQuestion(string Text, IReadOnlyList<FamilyChoice> Choices);

/// <summary>What is asked, as it was written once. A filled form keeps the version that it answered.</summary>
public sealed class FamilyTemplate
{
    public required FamilyKind Kind { get; init; }
    public required int Version { get; init; }

    /// <summary>What is said to whoever is asked, before the first question.</summary>
    public required string Opening { get; init; }
    public required List<FamilyQuestion> Questions { get; init; }

    /// <summary>Points from which the level is medium, and high; null where no level is given.</summary>
    public int? MediumFrom { get; init; }
    public int? HighFrom { get; init; }

    /// <summary>The level with its reasons; null for a form that gives none.</summary>
    /// <param name="answers">Numbers of the choices, from 1.</param>
    public FamilyFinding? Find(IReadOnlyList<int> answers)
    {
        if (MediumFrom is not { } medium || HighFrom is not { } high)
            return null;
        var chosen = Questions.Select((question, index) => (No: index + 1, question.Text, Choice: question.Choices[answers[index] - 1])).ToList();
        var (points, inDanger) = (chosen.Sum(one => one.Choice.Points), chosen.Exists(one => one.Choice.Danger));
        var level = inDanger || points >= high ? FamilyLevel.High : points >= medium ? FamilyLevel.Medium : FamilyLevel.Low;
        return new(level, points, inDanger, [.. chosen.Where(one => one.Choice.Danger || one.Choice.Points > 0).OrderByDescending(one => one.Choice.Danger).ThenByDescending(one => one.Choice.Points).ThenBy(one => one.No).Select(one => $"{one.No}. {one.Text}: {one.Choice.Text}")]);
    }
}

/// <summary>What an assessment came to, and why.</summary>
/// <param name="InDanger">One of the answers alone makes it high.</param>
/// <param name="Reasons">The answers that count, the gravest first.</param>
public sealed record FamilyFinding(FamilyLevel Level, int Points, bool InDanger, IReadOnlyList<string> Reasons);
