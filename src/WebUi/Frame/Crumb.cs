namespace WebUi;

/// <summary>A page above the present one.</summary>
/// <param name="Href">From the root (<c>/plan/</c>) or relative to the service's base.</param>
public sealed record Crumb(string Href, string Text);
