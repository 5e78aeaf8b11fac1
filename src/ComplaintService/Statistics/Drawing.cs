using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ComplaintService.Statistics;

/// <summary>Pieces of the charts.</summary>
internal static class Drawing
{
    /// <summary>A word in a chart, centred on its place. Razor takes a bare <c>text</c> element for its own.</summary>
    public static MarkupString Label(decimal x, decimal y, string text, string? css = null) =>
        (MarkupString)$"<text x=\"{Length(x)}\" y=\"{Length(y)}\" text-anchor=\"middle\"{(css is null ? "" : $" class=\"{css}\"")}>{text}</text>";

    public static string Length(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
