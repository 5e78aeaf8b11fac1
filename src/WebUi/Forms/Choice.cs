namespace WebUi;

/// <summary>One option of a list.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What the reader sees.</param>
/// <param name="Hint">A sentence under it, where it is one of <see cref="RadioChoices{TValue}"/>.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);
