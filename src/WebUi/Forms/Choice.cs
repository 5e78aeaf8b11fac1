namespace WebUi;

/// <summary>One option of a list.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What the reader sees.</param>
public sealed record Choice(string Value, string Text);
