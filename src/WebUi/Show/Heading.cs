namespace WebUi;

/// <summary>The heading of a column; a plain string will do.</summary>
/// <param name="Number">Aligns the column to the right; the text then names the unit: "จำนวน (บาท)".</param>
public sealed record Heading(string Text, bool Number = false)
{
    public static implicit operator Heading(string text) => new(text);
}
