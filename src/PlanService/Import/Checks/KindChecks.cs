namespace PlanService.Import.Checks;

/// <summary>A project's kind: โครงการ, กิจกรรม or มาตรการ; missing, two at once, or different in matrix and sheet.</summary>
internal static class KindChecks
{
    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        foreach (var (project, row, _) in text.Projects)
        {
            var matrix = Kinds.Of(row.Name);
            var sheet = project.Sheet is null ? null : text.AllSheets[project.Sheet.Order - 1].Text;
            var heading = sheet is null ? "" : Label(sheet);
            if (matrix is null && (sheet is null || Kinds.Of(sheet.Name) is null))
                yield return Found.Warning(FindingCategories.Kind, "missing", Found.InMatrix(project), row.Pieces[0],
                    "ชื่อไม่มีคำว่าโครงการ กิจกรรม หรือมาตรการ", "The name does not say what kind it is.", project.Code, Kinds.Thai(project.Kind));
            else if (IsMixed(row.Name))
                yield return Found.Warning(FindingCategories.Kind, "mixed", Found.InMatrix(project), row.Pieces[0], "ชื่อมีประเภทสองอย่างพร้อมกัน", "The name says two kinds at once.", project.Code, Kinds.Thai(project.Kind));
            if (sheet is null || heading.Length == 0 || matrix is null)
                continue;
            if (IsMixed(heading))
                yield return Found.Warning(FindingCategories.Kind, "mixed", Found.In(project.Sheet!), sheet.First, "ชื่อมีประเภทสองอย่างพร้อมกัน", "The name says two kinds at once.", project.Code, Kinds.Thai(project.Kind));
            else if (Kinds.Of(heading) is { } own && own.Kind != matrix.Value.Kind)
                yield return Found.Error(FindingCategories.Kind, "differs", Found.In(project.Sheet!), sheet.First,
                    $"ตารางแผนเป็น{matrix.Value.Word} แต่รายละเอียดเป็น{own.Word}", "Matrix and sheet say different kinds.", project.Code, matrix.Value.Word);
        }
    }

    /// <summary>The sheet's own words, with "โครงการ :" where it is no "ชื่อโครงการ :".</summary>
    private static string Label(SheetText sheet)
    {
        var line = Numbering.Split(sheet.First.Text)?.Text ?? sheet.First.Text;
        return line.StartsWith("ชื่อ", StringComparison.Ordinal) ? sheet.Name : line;
    }

    private static bool IsMixed(string name) =>
        Kinds.Of(name) is { } first && Kinds.Of(name.TrimStart(' ', '“', '"')[first.Word.Length..]) is { } second && second.Kind != first.Kind;
}
