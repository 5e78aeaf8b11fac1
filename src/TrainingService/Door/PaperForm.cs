namespace TrainingService.Door;

/// <summary>The signed list as it is typed in.</summary>
public sealed class PaperForm
{
    public string? Numbers { get; set; }

    /// <summary>Numbers whose box was ticked.</summary>
    public string[]? Ticked { get; set; }

    /// <summary>How many of a group came, by its number.</summary>
    public Dictionary<string, string?> Heads { get; set => field = value ?? []; } = [];
}
