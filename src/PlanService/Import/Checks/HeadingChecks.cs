namespace PlanService.Import.Checks;

/// <summary>Headings of a sheet: misnamed, misnumbered, missing, additional, in another order.</summary>
internal static class HeadingChecks
{
    private static readonly (SheetPart Part, string Name)[] Needed =
    [
        (SheetPart.Rationale, "หลักการและเหตุผล"), (SheetPart.Purposes, "วัตถุประสงค์"), (SheetPart.Targets, "กลุ่มเป้าหมาย"), (SheetPart.Method, "วิธีดำเนินการ"),
        (SheetPart.Duration, "ระยะเวลาดำเนินการ"), (SheetPart.Budget, "งบประมาณ"), (SheetPart.Responsible, "ผู้รับผิดชอบ"),
    ];

    public static IEnumerable<ImportFinding> Find(PlanText text) => text.AllSheets.SelectMany(each =>
        Misnamed(text, each.Sheet, each.Text).Concat(Misnumbered(each.Sheet, each.Text)).Concat(Missing(each.Sheet, each.Text)).Concat(Additional(each.Sheet, each.Text)));

    private static IEnumerable<ImportFinding> Misnamed(PlanText text, ProjectSheet sheet, SheetText sheetText)
    {
        foreach (var section in sheetText.Sections.Where(section => section.Heading is not null && section.Pieces.Count > 0 && section.Part != section.Heading.Part && section.Heading.Part != SheetPart.Results))
        {
            var heading = new Piece(section.Heading!.Line, section.Heading.Line.Text);
            var repeated = section.Part == SheetPart.Outcomes;
            var first = repeated ? sheetText.Section(SheetPart.Outputs)?.Heading?.Line : null;
            yield return Found.Error(FindingCategories.Heading, repeated ? "outputs-twice" : "misnamed", Found.In(sheet),
                first is not null ? Quotation.Of(text.Lines, new Piece(first, first.Text), heading) : Quotation.Of(text.Lines, heading, section.Pieces[0]),
                repeated ? "หัวข้อ “ผลผลิต” ซ้ำสองครั้ง ครั้งที่สองควรเป็น “ผลลัพธ์”" : $"ชื่อหัวข้อ “{section.Heading.Name}” ไม่ตรงกับเนื้อหาใต้หัวข้อ",
                repeated ? "ผลผลิต stands twice; the second should be ผลลัพธ์." : "The heading's name does not fit what stands under it.", sheet.ProjectCode,
                "อ่านเป็นหัวข้อ " + Thai(section.Part));
        }
    }

    /// <summary>A number fits when it counts on, or is the one of its place.</summary>
    private static IEnumerable<ImportFinding> Misnumbered(ProjectSheet sheet, SheetText sheetText)
    {
        var numbered = sheetText.Sections.Select(section => section.Heading).Where(heading => heading?.Number is { Level: 1 }).ToList();
        for (var i = 1; i < numbered.Count; i++)
            if (numbered[i]!.Number!.Last != i + 1 && numbered[i]!.Number!.Last != numbered[i - 1]!.Number!.Last + 1)
                yield return Found.Error(FindingCategories.Heading, "number", Found.In(sheet), numbered[i]!.Line,
                    $"หัวข้อที่ {i + 1} ใส่เลข {numbered[i]!.Number!.AsWritten} (หัวข้อก่อนหน้าคือ {numbered[i - 1]!.Number!.AsWritten} {numbered[i - 1]!.Name})",
                    $"Heading {i + 1} has the number {numbered[i]!.Number!.Code}.", sheet.ProjectCode, $"อ่านตามชื่อ: {numbered[i]!.Name}");
    }

    private static IEnumerable<ImportFinding> Missing(ProjectSheet sheet, SheetText sheetText)
    {
        var quote = MatrixVersusSheetChecks.Heading(sheetText);
        foreach (var (part, name) in Needed.Where(needed => sheetText.Section(needed.Part) is not { Pieces.Count: > 0 }))
            yield return sheetText.Section(part) is { Heading: { } heading }
                ? Found.Warning(FindingCategories.Heading, "empty", Found.In(sheet), heading.Line, $"ใต้หัวข้อ “{heading.Name}” ไม่มีข้อความ", "Nothing stands under this heading.", sheet.ProjectCode)
                : Found.Warning(FindingCategories.Heading, "missing", Found.In(sheet), quote, $"ไม่มีหัวข้อ “{name}”", $"The sheet has no heading for {part}.", sheet.ProjectCode);
        if (sheet.Outputs.Count == 0 && sheet.Outcomes.Count == 0)
            yield return Found.Warning(FindingCategories.Heading, "missing", Found.In(sheet), quote, "ไม่มีผลผลิตและผลลัพธ์", "The sheet has neither outputs nor outcomes.", sheet.ProjectCode);
        else if (sheet.Outputs.Count == 0 || sheet.Outcomes.Count == 0)
        {
            var heading = sheetText.Sections.LastOrDefault(section => section.Part is SheetPart.Outputs or SheetPart.Outcomes or SheetPart.Results)?.Heading?.Line;
            yield return Found.Warning(FindingCategories.Heading, sheet.Outputs.Count == 0 ? "no-outputs" : "no-outcomes", Found.In(sheet), heading is null ? quote : heading,
                sheet.Outputs.Count == 0 ? "ไม่แยกผลผลิตออกจากผลลัพธ์" : "ไม่มีผลลัพธ์", "Outputs and outcomes are not told apart.", sheet.ProjectCode,
                sheet.Outputs.Count == 0 ? "อ่านทั้งหมดเป็นผลลัพธ์" : "อ่านทั้งหมดเป็นผลผลิต");
        }
    }

    private static IEnumerable<ImportFinding> Additional(ProjectSheet sheet, SheetText sheetText)
    {
        foreach (var section in sheetText.Sections.Where(section => section.Part == SheetPart.Other))
            yield return Found.Info(FindingCategories.Heading, "additional", Found.In(sheet), section.Heading!.Line,
                $"หัวข้อ “{section.Heading.Name}” ไม่มีในต้นแบบ", "The template has no such heading.", sheet.ProjectCode, "เก็บไว้เป็นหัวข้อเพิ่มเติม");
        var before = 0;
        foreach (var section in sheetText.Sections.Where(section => section.Heading is not null && (int)section.Part is >= 1 and <= 8))
        {
            if ((int)section.Part < before)
            {
                yield return Found.Warning(FindingCategories.Heading, "order", Found.In(sheet), section.Heading!.Line,
                    "ลำดับหัวข้อต่างจากต้นแบบ", "The headings stand in another order than the template's.", sheet.ProjectCode, "อ่านตามชื่อหัวข้อ");
                yield break;
            }

            before = (int)section.Part;
        }
    }

    private static string Thai(SheetPart part) => part switch
    {
        SheetPart.Outputs => "ผลผลิต",
        SheetPart.Outcomes => "ผลลัพธ์",
        _ => Needed.FirstOrDefault(needed => needed.Part == part).Name ?? "อื่น ๆ",
    };
}
