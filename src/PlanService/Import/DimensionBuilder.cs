using System.Globalization;
using ServiceDefaults.Values;

namespace PlanService.Import;

/// <summary>Makes the tree of dimensions, missions and objectives of what the matrix and the summary table hold.</summary>
internal static class DimensionBuilder
{
    public static List<ImportedDimension> Build(
        MatrixText matrix, SummaryText? summary, Template? template, IReadOnlyList<FiscalYear> years, IReadOnlyList<ImportedProject> projects)
    {
        var numbers = matrix.Dimensions.Select(dimension => dimension.Number).Concat(summary?.Dimensions.Select(dimension => dimension.Number) ?? []).Distinct().Order();
        return [.. numbers.Select(number =>
        {
            var code = number.ToString(CultureInfo.InvariantCulture);
            var own = matrix.Dimensions.Where(dimension => dimension.Number == number).ToList();
            var counted = summary?.Dimensions.FirstOrDefault(dimension => dimension.Number == number);
            var subtotal = own.Select(dimension => dimension.Subtotal).FirstOrDefault(row => row is not null);
            var written = own.FirstOrDefault()?.Pieces is { Count: > 0 } pieces ? string.Join(' ', pieces.Select(piece => piece.Text)) : counted?.Piece.Text ?? "";
            return new ImportedDimension
            {
                Code = code,
                Name = template?.Names.GetValueOrDefault(code) ?? own.FirstOrDefault()?.Name ?? counted!.Name,
                AsWritten = written,
                Missions = Missions([.. own.SelectMany(dimension => dimension.Blocks).SelectMany(block => block.Items)], counted?.Items ?? [], template, projects),
                DeclaredProjects = DeclaredCount.In(subtotal),
                DeclaredInSummary = DeclaredCount.In(counted?.Total),
                CountedProjects = projects.Count(project => project.Dimension == code),
                Subtotals = YearTotals(subtotal, years, [.. projects.Where(project => project.Dimension == code)], matrix.Years),
                Line = own.FirstOrDefault()?.Pieces.FirstOrDefault().Line?.Number ?? counted?.Piece.Number ?? 0,
            };
        })];
    }

    private static List<ImportedMission> Missions(
        List<OutlineItem> matrix, List<OutlineItem> summary, Template? template, IReadOnlyList<ImportedProject> projects)
    {
        var codes = matrix.Concat(summary).Select(item => string.Join('.', item.Code.Split('.').Take(2))).Distinct().OrderBy(Order);
        return [.. codes.Select(code =>
        {
            var (written, counted) = (matrix.Find(item => item.Code == code), summary.Find(item => item.Code == code));
            return new ImportedMission
            {
                Code = code,
                CodeAsWritten = written?.Number?.AsWritten,
                Name = template?.Names.GetValueOrDefault(code) ?? counted?.Text ?? written?.Text ?? "",
                NameAsWritten = written?.Text,
                Objectives = [.. matrix.Concat(summary).Select(item => item.Code).Where(each => each.StartsWith(code + ".", StringComparison.Ordinal)).Distinct()
                    .OrderBy(Order).Select(each => Objective(each, matrix, summary, template, projects))],
                DeclaredProjects = DeclaredCount.In(counted?.Count),
                DeclaredAsWritten = counted?.Count?.Text,
                CountedProjects = projects.Count(project => project.Mission == code),
                Line = (written ?? counted)?.Pieces[0].Number ?? 0,
            };
        })];
    }

    private static ImportedObjective Objective(
        string code, List<OutlineItem> matrix, List<OutlineItem> summary, Template? template, IReadOnlyList<ImportedProject> projects)
    {
        var (written, counted) = (matrix.Find(item => item.Code == code), summary.Find(item => item.Code == code));
        return new ImportedObjective
        {
            Code = code,
            CodeAsWritten = written?.Number?.AsWritten,
            Name = template?.Names.GetValueOrDefault(code) ?? counted?.Text ?? written!.Text,
            NameAsWritten = written?.Text,
            DeclaredProjects = DeclaredCount.In(counted?.Count),
            DeclaredAsWritten = counted?.Count?.Text,
            CountedProjects = projects.Count(project => project.Objectives is [var only] && only == code),
            Line = (written ?? counted)!.Pieces[0].Number,
        };
    }

    public static List<YearTotal> YearTotals(MatrixRow? row, IReadOnlyList<FiscalYear> years, IReadOnlyList<ImportedProject> projects, IReadOnlyList<int>? columns = null) =>
        [.. years.Select((year, i) =>
        {
            var at = columns is { Count: > 0 } ? columns.ToList().IndexOf(year.Year) : i;
            var written = row is not null && at >= 0 && at < row.Years.Count && !row.Years[at].IsBlank ? row.Years[at].Text : null;
            var amount = written is null ? default : ThaiNumbers.ReadAmount(written);
            return new YearTotal(year, written, written is null ? null : amount.IsNone ? 0 : amount.Baht,
                projects.Sum(project => project.Budgets[i].Baht ?? 0));
        })];

    /// <summary>1.2 comes before 1.10.</summary>
    private static string Order(string code) => string.Join('.', code.Split('.').Select(part => part.PadLeft(3, '0')));
}
