namespace TrainingService.Events;

/// <summary>A form that only asks whether to go on.</summary>
public sealed class Nothing
{
    /// <summary>A form needs a field to be mapped from.</summary>
    public string? Nowhere { get; set; }
}
