namespace PlanService.Import;

/// <summary>Cuts a sheet at its headings, and sees through a heading that is named wrongly.</summary>
internal static class SheetCutter
{
    public static SheetText Cut(Lines lines, int order, int start, int end)
    {
        while (end - 1 > start && lines[end - 1].IsBlank)
            end--;
        var sections = new List<SheetSection>();
        var name = new List<Piece>();
        var last = 1;
        var inResults = false;
        for (var i = start; i < end; i++)
        {
            var line = lines[i];
            if (line.IsBlank || PageMarks.Is(line.Text))
                continue;
            var heading = i == start && SheetHeadings.Name(line) is { } first ? first : SheetHeadings.Find(line, last);
            if (heading is { Part: SheetPart.Name })
            {
                sections.Add(new SheetSection { Heading = heading, Part = SheetPart.Name });
                name.Add(new Piece(line, NameIn(heading)));
                continue;
            }

            if (heading is not null && IsSubHeading(heading, inResults))
                heading = null;
            if (heading is null)
            {
                if (sections.Count == 0 || sections.Count == 1 && sections[0].Part == SheetPart.Name)
                    AddToName(name, line, sections);
                else
                    sections[^1].Pieces.Add(new Piece(line, line.Text));
                continue;
            }

            inResults |= heading.Part is SheetPart.Results or SheetPart.Outputs or SheetPart.Outcomes;
            last = heading.Number is { Level: 1 } number ? number.Last : last;
            var section = new SheetSection { Heading = heading, Part = heading.Part };
            if (heading.Content.Length > 0)
                section.Pieces.Add(new Piece(line, heading.Content));
            sections.Add(section);
        }

        var sheet = new SheetText
        {
            Order = order,
            First = lines[start],
            Last = lines[end - 1],
            Name = string.Join(' ', name.Select(piece => piece.Text)).Trim(),
            NamePieces = name,
        };
        sheet.Sections.AddRange(sections);
        SheetMeanings.Correct(sheet.Sections);
        return sheet;
    }

    private static void AddToName(List<Piece> name, Line line, List<SheetSection> sections)
    {
        if (sections.Count == 0)
            sections.Add(new SheetSection { Heading = null, Part = SheetPart.Name });
        name.Add(new Piece(line, name.Count == 0 ? WithoutLabel(Numbering.Split(line.Text)?.Text ?? line.Text) : line.Text));
    }

    /// <summary>"โครงการ : กิจกรรม…" is the heading โครงการ and a name.</summary>
    private static string WithoutLabel(string text) =>
        Kinds.Of(text) is { } kind && text[kind.Word.Length..].TrimStart() is [':', ..] rest ? rest.TrimStart(':', ' ') : text;

    /// <summary>"ชื่อโครงการอบรม…" is the project "โครงการอบรม…"; "ชื่อโครงการ : มาตรการ…" is "มาตรการ…".</summary>
    private static string NameIn(FoundHeading heading)
    {
        var text = Numbering.Split(heading.Line.Text)?.Text ?? heading.Line.Text;
        var rest = text[heading.Name.Length..];
        return rest.Length > 0 && rest[0] is not (' ' or ':' or '：') && heading.Name.StartsWith("ชื่อ", StringComparison.Ordinal)
            ? text["ชื่อ".Length..]
            : heading.Content;
    }

    /// <summary>ผลผลิต and ผลลัพธ์ are headings only under the results; a sub-item "5.2 งบประมาณ" is none.</summary>
    private static bool IsSubHeading(FoundHeading heading, bool inResults) =>
        heading.Part is SheetPart.Outputs or SheetPart.Outcomes
            ? !inResults && heading.Number is null
            : heading.Number is { Level: > 1 };
}
