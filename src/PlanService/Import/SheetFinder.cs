namespace PlanService.Import;

/// <summary>Finds where project sheets begin: at "ชื่อโครงการ", or at a project's name above "หลักการและเหตุผล".</summary>
internal static class SheetFinder
{
    // A name may run over a few lines, not over a page.
    private const int NameLines = 8;
    private const int LinesToNextHeading = 80;

    /// <returns>Line indexes in order.</returns>
    public static List<int> Starts(Lines lines, Func<int, bool> isElsewhere)
    {
        var starts = new List<int>();
        int? name = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || isElsewhere(i))
                continue;
            if (SheetHeadings.Name(lines[i]) is not null)
            {
                if (name is { } alone && HasHeading(lines, alone))
                    starts.Add(alone);
                name = i;
            }
            else if (SheetHeadings.Find(lines[i], 0) is { Part: SheetPart.Rationale })
            {
                starts.Add(name ?? NameAbove(lines, i) ?? i);
                name = null;
            }
        }

        if (name is { } last && HasHeading(lines, last))
            starts.Add(last);
        return starts;
    }

    /// <summary>A name without "หลักการและเหตุผล" under it begins a sheet too, if at least another heading follows.</summary>
    private static bool HasHeading(Lines lines, int name) =>
        Enumerable.Range(name + 1, Math.Min(LinesToNextHeading, lines.Count - name - 1))
            .Any(i => SheetHeadings.Find(lines[i], 0) is { Part: SheetPart.Purposes or SheetPart.Method or SheetPart.Budget });

    private static int? NameAbove(Lines lines, int rationale)
    {
        int? unnumbered = null;
        var seen = 0;
        for (var i = rationale - 1; i >= 0 && seen < NameLines; i--)
        {
            if (lines[i].IsBlank || PageMarks.Is(lines[i].Text))
                continue;
            seen++;
            var item = Numbering.Split(lines[i].Text);
            if (item is { Number: { Level: 1, Last: 1 } })
                return i;
            if (item is null && Kinds.Of(lines[i].Text) is not null)
                unnumbered ??= i;
            else if (lines[i].Text.Length > 200)
                break;
        }

        return unnumbered;
    }
}
