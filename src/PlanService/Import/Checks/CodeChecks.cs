namespace PlanService.Import.Checks;

/// <summary>Codes of missions and objectives that had to be repaired, and texts that belong to another code.</summary>
internal static class CodeChecks
{
    private const double SameName = 0.5;
    private const double Certain = 0.8;

    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        var matrix = text.Matrix.Dimensions.SelectMany(dimension => dimension.Blocks).SelectMany(block => block.Items).ToList();
        var summary = text.Summary?.Dimensions.SelectMany(dimension => dimension.Items).ToList() ?? [];
        foreach (var item in text.Repaired)
            yield return Found.Error(FindingCategories.Code, item.IsMission ? "mission" : "objective", Where(matrix.Contains(item)), Whole(text, item),
                $"รหัส {item.Number!.AsWritten} ไม่ตรงกับตำแหน่งในแผน: ข้อนี้คือ {(item.IsMission ? "ภารกิจ" : "วัตถุประสงค์")} {item.Code}",
                $"Code {item.Number.Code} does not belong here: this is {item.Code}.", interpretedAs: item.Code);
        var names = text.Template?.Names ?? summary.GroupBy(item => item.Code).ToDictionary(group => group.Key, group => group.First().Text);
        var known = names.Select(name => (name.Key, name.Value, Pairs: Similarity.Pairs(name.Value))).ToList();
        foreach (var (item, inMatrix) in matrix.Select(item => (item, true)).Concat(summary.Select(item => (item, false))))
            if (names.TryGetValue(item.Code, out var name) && Differs(text, item, name, known, Where(inMatrix)) is { } finding)
                yield return finding;
        foreach (var dimension in text.Plan.Dimensions)
            if (names.TryGetValue(dimension.Code, out var name) && text.Matrix.Dimensions.FirstOrDefault(each => each.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == dimension.Code) is { Pieces.Count: > 0 } own
                && Similarity.Of(own.Name, name) < SameName)
                yield return Found.Warning(FindingCategories.Code, "dimension-text", "ตารางแผน มิติที่ " + dimension.Code, own.Pieces[0],
                    "ชื่อมิติต่างจากต้นแบบ: " + name, "The dimension's name differs from the template's.", interpretedAs: name);
    }

    private static ImportFinding? Differs(PlanText text, OutlineItem item, string name, List<(string Code, string Name, Dictionary<int, int> Pairs)> known, string where)
    {
        if (Similarity.Letters(item.Text) == Similarity.Letters(name))
            return null;
        var pairs = Similarity.Pairs(item.Text);
        var own = Similarity.Of(item.Text, name);
        var other = known.Where(each => each.Code != item.Code).Select(each => (each.Code, Similarity: Similarity.Of(each.Pairs, pairs))).OrderByDescending(each => each.Similarity).FirstOrDefault();
        if (own < SameName || other.Similarity >= Certain && other.Similarity > own + 0.2)
            return Found.Error(FindingCategories.Code, "text", where, Whole(text, item),
                other.Similarity >= Certain
                    ? $"ข้อความนี้เป็นของ {other.Code} แต่เขียนไว้ที่ {item.Code} ซึ่งควรเป็น: {name}"
                    : $"ข้อความที่ {item.Code} ไม่ใช่ข้อความของข้อนี้ ซึ่งควรเป็น: {name}",
                $"The text under {item.Code} is not the one that belongs there.", interpretedAs: name);
        return Found.Info(FindingCategories.Code, "text-differs", where, Whole(text, item),
            $"ข้อความที่ {item.Code} ต่างจากต้นแบบเล็กน้อย: {name}", $"The text under {item.Code} differs a little from the template.", interpretedAs: name);
    }

    private static string Where(bool inMatrix) => inMatrix ? "ตารางแผน" : "ตารางสรุปจำนวนโครงการ";

    private static Quotation Whole(PlanText text, OutlineItem item) => Quotation.Of(text.Lines, item.Pieces[0], item.Pieces[^1]);
}
