namespace Gateway.Open;

/// <summary>A part of what the public may know of a fiscal year: the page, the JSON and the CSV are written from it, so that they say the same.</summary>
/// <param name="Key">In addresses: <c>/open/{fy}/{key}.csv</c>. Never changes.</param>
/// <param name="Lead">One sentence for somebody who does not know what it is.</param>
/// <param name="Page">Where all of it stands, from the root of the platform.</param>
/// <param name="Says">Where there are no figures: why, or since when none are expected.</param>
public sealed record OpenPart(string Key, string Title, string Lead, string Page, OpenState State, string? Says, IReadOnlyList<OpenFigure> Figures, OpenTable? Table)
{
    /// <summary>The page leads to, or speaks of, the channel for corruption: no page is told to it that its reader comes from.</summary>
    public bool IsApart { get; init; }

    internal static OpenPart Silent(OpenPart part) => part with { State = OpenState.Silent, Says = null, Figures = [], Table = null };
}

/// <summary>Whether there is something to show.</summary>
public enum OpenState
{
    Told,

    /// <summary>There was nothing in this year: ไม่มี.</summary>
    None,

    /// <summary>It is not published yet.</summary>
    NotYet,

    /// <summary>The service did not answer.</summary>
    Silent,
}

/// <summary>One key number.</summary>
/// <param name="Text">As people read it: 13,000, "ไม่มี", "ไม่แสดง".</param>
/// <param name="Number">The same for machines; null where it is withheld or not known, and for words.</param>
/// <param name="Page">Where the number comes from.</param>
public sealed record OpenFigure(string Key, string Label, string Text, decimal? Number, string? Unit, string Page);

/// <summary>What is behind the numbers, line by line.</summary>
public sealed record OpenTable(string Caption, IReadOnlyList<OpenColumn> Columns, IReadOnlyList<IReadOnlyList<OpenCell>> Rows);

/// <param name="Key">Of the CSV and JSON; never changes.</param>
/// <param name="InFilesOnly">Too fine for the page.</param>
public sealed record OpenColumn(string Key, string Name, bool IsNumber = false, bool InFilesOnly = false);

/// <param name="Text">As people read it.</param>
/// <param name="Value">For machines: a text, a decimal, a bool, a day; null where it is not known or withheld.</param>
public sealed record OpenCell(string Text, object? Value, string? Page = null)
{
    public static OpenCell Of(string? text, string? page = null) => new(text ?? "–", text, page);

    /// <summary>A word of a list, and its code for machines.</summary>
    public static OpenCell Of(string text, string code, string? page) => new(text, code, page);
}
