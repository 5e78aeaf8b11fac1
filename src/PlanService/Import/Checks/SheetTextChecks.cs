using System.Text.RegularExpressions;

namespace PlanService.Import.Checks;

/// <summary>Steps that say nearly the same, a text that says a thing is done and is not done, money of the wrong class.</summary>
internal static class SheetTextChecks
{
    private const double NearlySame = 0.8;

    // Steps that only cite the same regulation begin differently.
    private const int SameBeginning = 15;

    public static IEnumerable<ImportFinding> Find(PlanText text) => text.UsedSheets.SelectMany(each =>
        RepeatedSteps(text, each.Sheet).Concat(Promises(text, each.Sheet)).Concat(Deadlines(each.Sheet, each.Text)).Concat(Contradictions(each.Sheet, each.Text)).Concat(Class(each.Sheet, each.Text)));

    private static IEnumerable<ImportFinding> RepeatedSteps(PlanText text, ProjectSheet sheet)
    {
        var steps = sheet.Steps.Where(step => step.Text.Length > 30).Take(60).Select(step => (Step: step, Pairs: Similarity.Pairs(step.Text))).ToList();
        for (var i = 1; i < steps.Count; i++)
            for (var before = 0; before < i; before++)
                if (Beginning(steps[i].Step) == Beginning(steps[before].Step) && Similarity.Of(steps[i].Pairs, steps[before].Pairs) >= NearlySame)
                    yield return Found.Warning(FindingCategories.Wording, "similar-steps", Found.In(sheet) + " วิธีดำเนินการ", text.Lines[steps[i].Step.Line - 1],
                        $"ขั้นตอนนี้เกือบเหมือนกับขั้นตอน {steps[before].Step.NumberAsWritten}", $"This step says nearly the same as step {steps[before].Step.No}.", sheet.ProjectCode);
    }

    private static string Beginning(SheetStep step) => Similarity.Letters(step.Text)[..SameBeginning];

    /// <summary>An output promises a training, and no step holds one.</summary>
    private static IEnumerable<ImportFinding> Promises(PlanText text, ProjectSheet sheet)
    {
        foreach (var output in sheet.Outputs.Where(output => output.Text.Contains("จัดอบรม", StringComparison.Ordinal) || output.Text.Contains("ฝึกอบรม", StringComparison.Ordinal)))
            if (sheet.Steps.Count > 0 && !sheet.Steps.Any(step => step.Details.Prepend(step.Text).Any(line => line.Contains("อบรม", StringComparison.Ordinal))))
                yield return Found.Info(FindingCategories.Indicator, "without-step", Found.In(sheet) + " ผลผลิต", text.Lines[output.Line - 1],
                    "ผลผลิตกล่าวถึงการอบรม แต่ไม่มีขั้นตอนใดจัดอบรม", "An output promises a training that no step holds.", sheet.ProjectCode);
    }

    /// <summary>"ภายใน ๑๕ วัน": days of the calendar or working days, counted from what?</summary>
    private static IEnumerable<ImportFinding> Deadlines(ProjectSheet sheet, SheetText text)
    {
        foreach (var piece in text.PiecesOf(SheetPart.Method))
            if (Deadline.Match(piece.Text) is { Success: true } deadline && !piece.Text.Contains("วันทำการ", StringComparison.Ordinal) && !piece.Text.Contains("นับ", StringComparison.Ordinal))
                yield return Found.Warning(FindingCategories.Indicator, "deadline-unclear", Found.In(sheet) + " วิธีดำเนินการ", Quotation.Of(piece.Line, deadline.Value),
                    "กำหนดเวลานี้ไม่บอกว่าเป็นวันปฏิทินหรือวันทำการ และเริ่มนับเมื่อใด", "A deadline without saying which days, counted from when.", sheet.ProjectCode);
    }

    private static readonly Regex Deadline = new(@"ภายใน ?[0-9๐-๙]{1,3} ?วัน", RegexOptions.NonBacktracking);

    /// <summary>"โดยไม่มีการลงนาม…" in a step and "โดยมีการลงนาม…" in the rationale.</summary>
    private static IEnumerable<ImportFinding> Contradictions(ProjectSheet sheet, SheetText text)
    {
        const string Not = "โดยไม่มีการ", Is = "โดยมีการ";
        const int Same = 5;
        var pieces = text.Sections.SelectMany(section => section.Pieces).ToList();
        foreach (var piece in pieces)
            for (var at = piece.Text.IndexOf(Not, StringComparison.Ordinal); at >= 0; at = piece.Text.IndexOf(Not, at + 1, StringComparison.Ordinal))
            {
                var action = piece.Text[(at + Not.Length)..Math.Min(piece.Text.Length, at + Not.Length + Same)];
                if (action.Length == Same && pieces.Any(other => other.Text.Contains(Is + action, StringComparison.Ordinal)))
                    yield return Found.Error(FindingCategories.Wording, "contradiction", Found.In(sheet), Quotation.Around(piece, at, Math.Min(80, piece.Text.Length - at), before: 0),
                        $"ที่นี่เขียนว่า “{Not}{action}…” แต่อีกแห่งในรายละเอียดเดียวกันเขียนว่า “{Is}{action}…”", "One place says it is done, another that it is not.", sheet.ProjectCode);
            }
    }

    private static IEnumerable<ImportFinding> Class(ProjectSheet sheet, SheetText text)
    {
        const string Reception = "รายจ่ายเกี่ยวกับการรับรองและพิธีการ";
        var piece = text.PiecesOf(SheetPart.Budget).FirstOrDefault(each => each.Text.Contains(Reception, StringComparison.Ordinal));
        if (piece.Line is not null && sheet.BudgetLines.Any(line => line.Item.Contains("วิทยากร", StringComparison.Ordinal)))
            yield return Found.Warning(FindingCategories.Budget, "class", Found.In(sheet) + " งบประมาณ", Quotation.Of(piece.Line, Reception),
                "โครงการอบรมตั้งจ่ายจากประเภทรายจ่ายเกี่ยวกับการรับรองและพิธีการ", "A training is charged to receptions and ceremonies.", sheet.ProjectCode);
    }
}
