namespace ServiceDefaults.Values;

/// <summary>What was typed, without the spaces around it; null for nothing.</summary>
public static class PlainText
{
    public static string? Of(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
