namespace PlanService.Import.Checks;

/// <summary>Who is responsible: nobody, somebody unknown, one division under several names, a reviewer of its own work.</summary>
internal static class ResponsibleChecks
{
    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        var named = text.UsedSheets.Select(each => (each.Sheet, each.Text, Piece: each.Text.PiecesOf(SheetPart.Responsible).FirstOrDefault()))
            .Where(each => each.Piece.Line is not null).ToList();
        foreach (var (sheet, _, piece) in named)
        {
            foreach (var unknown in sheet.Divisions.Where(division => division.Code is null))
                yield return Found.Info(FindingCategories.Responsible, "unknown", Found.In(sheet) + " ผู้รับผิดชอบ", piece,
                    $"ไม่รู้จักหน่วยงาน “{unknown.Name}”", "This division is not in the table of divisions.", sheet.ProjectCode, "เก็บชื่อไว้ตามที่เขียน");
            if (sheet.Divisions is [{ Code: "IA" }, ..] && sheet.Name.Contains("ควบคุมภายใน", StringComparison.Ordinal))
                yield return Found.Warning(FindingCategories.Responsible, "independence", Found.In(sheet) + " ผู้รับผิดชอบ", piece,
                    "ผู้ตรวจสอบภายในต้องสอบทานการประเมินการควบคุมภายใน (ปค.6) จึงไม่ควรเป็นผู้ดำเนินการเอง",
                    "Internal audit reviews the internal-control assessment and should not run it.", sheet.ProjectCode);
        }

        foreach (var group in named.Where(each => each.Sheet.Divisions is [{ Code: not null }]).GroupBy(each => each.Sheet.Divisions[0]))
        {
            var names = group.GroupBy(each => Own(each.Piece.Text, text.Plan.Organization)).OrderByDescending(variant => variant.Count()).ToList();
            foreach (var variant in names.Skip(1))
                yield return Found.Info(FindingCategories.Responsible, "variant", Found.In(variant.First().Sheet) + " ผู้รับผิดชอบ", variant.First().Piece,
                    $"หน่วยงานเดียวกันเขียนหลายแบบ ส่วนใหญ่เขียน “{names[0].First().Piece.Text}”", "One division is written in several ways.", variant.First().Sheet.ProjectCode, group.Key.Name);
        }
    }

    /// <summary>The owner's name, district and province after the division's make no difference.</summary>
    private static string Own(string written, ImportedOrganization organization)
    {
        var text = Tidying.Squash(written);
        var at = organization.Name.Length > 0 ? text.IndexOf(organization.Name, StringComparison.Ordinal) : -1;
        return at > 0 ? text[..at] : text;
    }
}
