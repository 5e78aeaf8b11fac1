using System.Collections;

namespace PlanService.Import;

/// <summary>A line of the document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">Where <paramref name="Raw"/> begins in the document's text.</param>
/// <param name="Raw">As it stands there, without its line end.</param>
/// <param name="Text">Tidied by <see cref="Tidying"/>: what is compared and shown.</param>
internal sealed record Line(int Number, int Start, string Raw, string Text)
{
    public bool IsBlank => Text.Length == 0;
}

/// <summary>A part of a line: a table cell's text, an item's text.</summary>
internal readonly record struct Piece(Line Line, string Text)
{
    public int Number => Line.Number;
}

/// <summary>The document as lines, and exact quotations from it.</summary>
internal sealed class Lines : IReadOnlyList<Line>
{
    private readonly string source;
    private readonly List<Line> lines = [];

    public Lines(string source)
    {
        this.source = source;
        var start = 0;
        for (var i = 0; i <= source.Length; i++)
        {
            // Word saves a manual line break as VT and a page break as FF.
            if (i < source.Length && source[i] is not ('\n' or '\r' or '\v' or '\f' or '\u2028' or '\u2029' or '\u0085'))
                continue;
            var raw = source[start..i];
            lines.Add(new Line(lines.Count + 1, start, raw, Tidying.Tidy(raw)));
            if (i + 1 < source.Length && source[i] == '\r' && source[i + 1] == '\n')
                i++;
            start = i + 1;
        }
    }

    public int Count => lines.Count;

    /// <summary>The lines from this index on that are not blank.</summary>
    public IEnumerable<Line> From(int index)
    {
        for (; index < lines.Count; index++)
            if (!lines[index].IsBlank)
                yield return lines[index];
    }

    public Line this[int index] => lines[index];

    public IEnumerator<Line> GetEnumerator() => lines.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => lines.GetEnumerator();

    /// <summary>The characters of a line that <paramref name="tidied"/> was tidied from; the whole line if it isn't part of it.</summary>
    public static string Quote(Line line, string tidied)
    {
        if (tidied.Length == 0)
            return line.Raw.Trim();
        if (line.Raw.Contains(tidied, StringComparison.Ordinal))
            return tidied;
        var origin = new List<int>(line.Raw.Length);
        var at = Tidying.Tidy(line.Raw, origin).IndexOf(tidied, StringComparison.Ordinal);
        return at < 0 ? line.Raw.Trim() : line.Raw[origin[at]..(origin[at + tidied.Length - 1] + 1)].Trim();
    }

    public static string Quote(Piece piece) => Quote(piece.Line, piece.Text);

    /// <summary>Everything from the first line to the last, blanks and line ends included.</summary>
    public string Quote(Line first, Line last) =>
        source[first.Start..(last.Start + last.Raw.Length)].Trim();

    /// <summary>From the beginning of one piece to the end of another.</summary>
    public string Quote(Piece first, Piece last)
    {
        if (first.Line == last.Line && first.Text == last.Text)
            return Quote(first);
        var start = first.Line.Raw.IndexOf(Quote(first), StringComparison.Ordinal);
        var end = last.Line.Raw.LastIndexOf(Quote(last), StringComparison.Ordinal) + Quote(last).Length;
        return source[(first.Line.Start + Math.Max(start, 0))..(last.Line.Start + end)].Trim();
    }
}
