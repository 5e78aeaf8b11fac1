namespace TrainingService;

/// <summary>What was typed, without the spaces around it; null for nothing.</summary>
internal static class PlainText
{
    public static string? Of(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
