namespace PlanService.Import;

internal enum PlanPart
{
    Front,
    Order,
    Announcement,
    Matrix,
    Summary,
    Sheet,
    Other,
}

/// <summary>Where the parts of a plan begin and end. They come in any order, and any of them may be missing.</summary>
internal sealed record PlanParts(IReadOnlyList<(PlanPart Part, int Start, int End)> All)
{
    public IEnumerable<(int Start, int End)> Of(PlanPart part) => All.Where(each => each.Part == part).Select(each => (each.Start, each.End));

    public static PlanParts Find(Lines lines)
    {
        var starts = new SortedDictionary<int, PlanPart> { [0] = PlanPart.Front };
        var isHeader = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || isHeader[i] || StartsHere(lines, i) is not { } part)
                continue;
            starts[part == PlanPart.Matrix ? WithTitle(lines, i) : i] = part;
            // "โครงการ" in the header of a table begins no sheet.
            if (part == PlanPart.Matrix)
                Array.Fill(isHeader, true, i, MatrixHeader.EndOf(lines, i) - i);
        }

        foreach (var start in SheetFinder.Starts(lines, i => isHeader[i]))
            starts[start] = PlanPart.Sheet;

        var parts = new List<(PlanPart Part, int Start, int End)>();
        foreach (var (start, part) in starts)
        {
            if (parts.Count > 0 && part == parts[^1].Part && part is PlanPart.Matrix or PlanPart.Summary)
                continue;
            if (parts.Count > 0)
                parts[^1] = parts[^1] with { End = start };
            parts.Add((part, start, lines.Count));
        }

        return new PlanParts(parts);
    }

    private static PlanPart? StartsHere(Lines lines, int i)
    {
        var text = Tidying.Squash(lines[i].Text);
        if (text.Length > 400)
            return null;
        if (MatrixHeader.At(lines, i) is not null)
            return PlanPart.Matrix;
        if (SummaryReader.IsTitle(lines[i]))
            return PlanPart.Summary;
        if (text.StartsWith("คำสั่ง", StringComparison.Ordinal) && text.Length < 80 && Follows(lines, i, "ที่") && Follows(lines, i, "เรื่อง"))
            return PlanPart.Order;
        if (text.StartsWith("ประกาศ", StringComparison.Ordinal) && text.Length < 80 && Follows(lines, i, "เรื่อง"))
            return PlanPart.Announcement;
        return text.StartsWith("ส่วนที่", StringComparison.Ordinal) && text.Length < 120 || text.StartsWith("ภาคผนวก", StringComparison.Ordinal) && text.Length < 60
            ? PlanPart.Other : null;
    }

    private static bool Follows(Lines lines, int start, string word) =>
        lines.From(start + 1).Take(5).Any(line => line.Text.StartsWith(word, StringComparison.Ordinal));

    /// <summary>A table of one dimension has the dimension as its title: it belongs to the table.</summary>
    private static int WithTitle(Lines lines, int header)
    {
        for (var i = header - 1; i >= Math.Max(0, header - 8); i--)
            if (lines[i].Text.StartsWith("มิติ", StringComparison.Ordinal) && Numbering.SplitDimension(lines[i].Text).Number is not null)
                return i;
        return header;
    }
}
