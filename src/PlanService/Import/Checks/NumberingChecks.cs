namespace PlanService.Import.Checks;

/// <summary>Numbers of steps, expense lines and projects that skip, repeat or belong to another heading; steps without number.</summary>
internal static class NumberingChecks
{
    private static readonly string[] Continues = ["และ", "หรือ", "ซึ่ง", "ที่", "โดย", "เพื่อ", "รวมทั้ง", "ตลอดจน", "เช่น", "ได้แก่", "ทั้งนี้", "กรณี", "ตาม", "ของ", "ใน", "ณ", "จำนวน"];

    public static IEnumerable<ImportFinding> Find(PlanText text) =>
        Cells(text).Concat(text.UsedSheets.SelectMany(each =>
            Steps(text, each.Sheet, each.Text).Concat(Lines(text, each.Sheet, each.Budget)).Concat(Prefixes(each.Sheet, each.Text))));

    private static IEnumerable<ImportFinding> Cells(PlanText text)
    {
        foreach (var block in text.Projects.Select(each => each.Block).Distinct().Where(block => block.Projects.Count > 1 && block.Projects.All(row => row.Number is not null)))
            if (!block.Projects.Select(row => row.Number!.Last).SequenceEqual(Enumerable.Range(block.Projects[0].Number!.Last, block.Projects.Count)))
                yield return Found.Warning(FindingCategories.Numbering, "cell", "ตารางแผน ภารกิจ " + block.Mission, Quotation.Of(text.Lines, block.Projects[0].Pieces[0], block.Projects[^1].Pieces[^1]),
                    "ลำดับโครงการในช่องเดียวกันไม่ต่อเนื่อง: " + string.Join(", ", block.Projects.Select(row => row.Number!.Last)),
                    "The projects of one cell are not numbered in sequence.", interpretedAs: $"นับเป็น {block.Projects.Count} โครงการ");
    }

    private static IEnumerable<ImportFinding> Steps(PlanText text, ProjectSheet sheet, SheetText sheetText)
    {
        var where = Found.In(sheet) + " วิธีดำเนินการ";
        var items = SheetItems.Read([.. sheetText.PiecesOf(SheetPart.Method)]);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0 && items[i].Number is { } number && items[i - 1].Number is { } before && number.Last != before.Last + 1)
                yield return Found.Error(FindingCategories.Numbering, number.Last > before.Last ? "step-skipped" : "step-repeated", where,
                    Quotation.Of(text.Lines, Whole(items[i - 1].Line), Whole(items[i].Line)),
                    $"เลขขั้นตอนไม่ต่อเนื่อง: {items[i].Number!.AsWritten} ต่อจาก {before.AsWritten}", $"Step {number.Code} follows {before.Code}.", sheet.ProjectCode, $"นับเป็นขั้นตอนที่ {i + 1}");
            foreach (var finding in Details(text, sheet, where, items[i], i + 1 < items.Count))
                yield return finding;
        }
    }

    private static IEnumerable<ImportFinding> Details(PlanText text, ProjectSheet sheet, string where, SheetItem step, bool goesOn)
    {
        (ItemNumber Number, Piece Piece)? before = null;
        foreach (var detail in step.Details)
        {
            if (Numbering.Split(detail.Text)?.Number is not { } number)
            {
                if (goesOn && IsStep(step, detail))
                    yield return Found.Error(FindingCategories.Numbering, "step-without-number", where, detail,
                        "ขั้นตอนนี้ไม่มีเลขลำดับ", "This step has no number.", sheet.ProjectCode, $"รวมไว้ในขั้นตอนก่อนหน้า ({step.Number?.AsWritten ?? "ขั้นตอนแรก"})");
                continue;
            }

            if (number.Level == step.Number?.Level && !number.AsWritten.StartsWith('('))
                yield return Found.Error(FindingCategories.Numbering, "step-misplaced", where, detail,
                    $"เลขนี้ซ้ำกับขั้นตอนหลัก ตำแหน่งอยู่ใต้ข้อ {step.Number.AsWritten}", $"This number is used again for a step; it stands under step {step.Number.Code}.", sheet.ProjectCode, $"ถือเป็นข้อย่อยของข้อ {step.Number.AsWritten}");
            else if (before is { } last && last.Number.Level == number.Level && last.Number.Parts.SkipLast(1).SequenceEqual(number.Parts.SkipLast(1)) && number.Last != last.Number.Last + 1)
                yield return Found.Error(FindingCategories.Numbering, number.Last <= last.Number.Last ? "sub-item-repeated" : "sub-item-skipped", where,
                    Quotation.Of(text.Lines, last.Piece, detail), $"เลขข้อย่อยไม่ต่อเนื่อง: {number.AsWritten} ต่อจาก {last.Number.AsWritten}", $"Sub-item {number.Code} follows {last.Number.Code}.", sheet.ProjectCode);
            before = (number, detail);
        }
    }

    /// <summary>A line of its own between numbered steps, not the rest of a sentence and not a list that was announced.</summary>
    private static bool IsStep(SheetItem step, Piece detail) =>
        step.Number is not null && step.Details.Count == 1 && detail.Text.Length >= 20 && !SheetItems.HasBullet(detail.Text) && detail.Text[0] != '('
            && !Continues.Any(word => detail.Text.StartsWith(word, StringComparison.Ordinal))
            && !step.Text.EndsWith("ดังนี้", StringComparison.Ordinal) && !step.Text.EndsWith("ได้แก่", StringComparison.Ordinal) && !step.Text.EndsWith("เช่น", StringComparison.Ordinal);

    private static IEnumerable<ImportFinding> Lines(PlanText text, ProjectSheet sheet, SheetBudget budget)
    {
        var numbered = budget.Pieces.Select(piece => (Line: piece, Numbering.Split(piece.Text)?.Number)).Where(each => each.Number is not null).ToList();
        for (var i = 1; i < numbered.Count; i++)
            if (numbered[i].Number!.Last != numbered[i - 1].Number!.Last + 1)
                yield return Found.Warning(FindingCategories.Numbering, "budget-line", Found.In(sheet) + " งบประมาณ", Quotation.Of(text.Lines, numbered[i - 1].Line, numbered[i].Line),
                    $"เลขรายการค่าใช้จ่ายไม่ต่อเนื่อง: {numbered[i].Number!.AsWritten} ต่อจาก {numbered[i - 1].Number!.AsWritten}", "The expense lines are not numbered in sequence.", sheet.ProjectCode);
    }

    /// <summary>"๗.๑" under heading 6.</summary>
    private static IEnumerable<ImportFinding> Prefixes(ProjectSheet sheet, SheetText sheetText)
    {
        foreach (var section in sheetText.Sections)
        {
            if (section.Heading?.Number is not { Level: 1 } heading || section.Part == SheetPart.Method)
                continue;
            var first = section.Pieces.FirstOrDefault(piece => Numbering.Split(piece.Text)?.Number.Level == 2);
            if (first.Line is not null && Numbering.Split(first.Text)!.Value.Number.Parts[0] != heading.Last)
                yield return Found.Warning(FindingCategories.Numbering, "prefix", Found.In(sheet) + " " + section.Heading.Name, first,
                    $"เลขข้อย่อยไม่ตรงกับหัวข้อที่ {heading.Last}", $"The numbers of the items don't fit heading {heading.Last}.", sheet.ProjectCode);
        }
    }

    private static Piece Whole(Line line) => new(line, line.Text);
}
