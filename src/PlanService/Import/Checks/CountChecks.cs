using System.Globalization;

namespace PlanService.Import.Checks;

/// <summary>Numbers of projects as declared in the matrix and in the summary table, against those counted.</summary>
internal static class CountChecks
{
    public static IEnumerable<ImportFinding> Find(PlanText text) => InMatrix(text).Concat(InSummary(text)).Concat(KindsInTotal(text));

    private static IEnumerable<ImportFinding> InMatrix(PlanText text)
    {
        foreach (var (dimension, row) in text.Plan.Dimensions.Select(dimension => (dimension, Row(text, dimension)?.Subtotal)))
            if (dimension.DeclaredProjects is { } declared && declared != dimension.CountedProjects && DeclaredCount.PieceIn(row) is { } piece)
                yield return Wrong("dimension", "ตารางแผน รวมมิติที่ " + dimension.Code, piece, declared, dimension.CountedProjects);
        if (text.Plan.Totals.DeclaredProjects is { } all && all != text.Plan.Projects.Count && DeclaredCount.PieceIn(text.Matrix.GrandTotal) is { } total)
            yield return Wrong("total", "ตารางแผน รวมทั้งสิ้น", total, all, text.Plan.Projects.Count);
    }

    private static IEnumerable<ImportFinding> InSummary(PlanText text)
    {
        const string Where = "ตารางสรุปจำนวนโครงการ";
        foreach (var summary in text.Summary?.Dimensions ?? [])
        {
            var dimension = text.Plan.Dimensions.First(each => each.Code == summary.Number.ToString(CultureInfo.InvariantCulture));
            foreach (var mission in dimension.Missions)
            {
                var items = summary.Items.Where(item => item.Code == mission.Code || item.Code.StartsWith(mission.Code + ".", StringComparison.Ordinal)).ToList();
                var declared = items.FirstOrDefault(item => item.IsMission)?.Count;
                if (DeclaredCount.In(declared) is { } count && count != mission.CountedProjects)
                    yield return Wrong("mission", $"{Where} ภารกิจ {mission.Code}", declared!.Value, count, mission.CountedProjects);
                var objectives = items.Where(item => !item.IsMission).ToList();
                if (objectives.Any(item => item.Count is not null) && objectives.Sum(item => DeclaredCount.In(item.Count) ?? 0) is var sum && sum != mission.CountedProjects)
                    yield return Wrong("objectives", $"{Where} วัตถุประสงค์ของภารกิจ {mission.Code}", objectives.First(item => item.Count is not null).Count!.Value, sum, mission.CountedProjects);
                foreach (var item in objectives.Where(item => item.Count is null && objectives.Any(other => other.Count is not null)))
                    yield return Found.Warning(FindingCategories.Count, "missing", Where, item.Pieces[0],
                        $"ไม่มีจำนวนโครงการของวัตถุประสงค์ {item.Code} แม้แต่เครื่องหมาย -", $"Objective {item.Code} has no count, not even a dash.", interpretedAs: "ถือว่าไม่มีโครงการ");
            }

            if (summary.Total is { } written && DeclaredCount.In(written) is { } inDimension && inDimension != dimension.CountedProjects)
                yield return Wrong("dimension", $"{Where} รวมมิติที่ {dimension.Code}", written, inDimension, dimension.CountedProjects);
        }

        if (text.Summary?.GrandTotal is { } grand && DeclaredCount.In(grand) is { } all && all != text.Plan.Projects.Count)
            yield return Wrong("total", Where + " รวมทั้งสิ้น", grand, all, text.Plan.Projects.Count);
    }

    private static IEnumerable<ImportFinding> KindsInTotal(PlanText text)
    {
        var kinds = text.Plan.Projects.GroupBy(project => project.Kind).OrderBy(group => group.Key).ToList();
        if (kinds.Count > 1 && DeclaredCount.PieceIn(text.Matrix.GrandTotal) is { } piece && !piece.Text.Contains("กิจกรรม", StringComparison.Ordinal))
            yield return Found.Info(FindingCategories.Count, "kinds", "ตารางแผน รวมทั้งสิ้น", piece,
                "นับทุกอย่างเป็นโครงการ แต่ตามชื่อเป็น " + string.Join(" ", kinds.Select(group => Kinds.Thai(group.Key) + " " + group.Count().ToString(CultureInfo.InvariantCulture))),
                "Everything is called a project; by their names some are activities or measures.");
    }

    private static ImportFinding Wrong(string name, string where, Piece piece, int declared, int counted) =>
        Found.Error(FindingCategories.Count, name, where, piece,
            string.Create(CultureInfo.InvariantCulture, $"เขียนว่ามี {declared} โครงการ แต่นับได้ {counted} โครงการ"),
            string.Create(CultureInfo.InvariantCulture, $"{declared} projects are declared, {counted} counted."),
            interpretedAs: string.Create(CultureInfo.InvariantCulture, $"{counted} โครงการ"));

    private static MatrixDimension? Row(PlanText text, ImportedDimension dimension) =>
        text.Matrix.Dimensions.FirstOrDefault(each => each.Number.ToString(CultureInfo.InvariantCulture) == dimension.Code && each.Subtotal is not null);
}
