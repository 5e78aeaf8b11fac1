namespace TrainingService.Learning;

/// <summary>One question of a test.</summary>
/// <param name="Choices">2 to 6.</param>
/// <param name="Right">Which of them is right, from 1.</param>
public sealed record Question(string Text, IReadOnlyList<string> Choices, int Right)
{
    public const int LongestText = 500;
    public const int LongestChoice = 300;
    public const int FewestChoices = 2;
    public const int MostChoices = 6;
}
