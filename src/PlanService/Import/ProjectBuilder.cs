using ServiceDefaults.Values;

namespace PlanService.Import;

/// <summary>Makes projects of the rows of the matrix and their sheets.</summary>
internal static class ProjectBuilder
{
    public static List<ImportedProject> Build(MatrixText matrix, IReadOnlyList<FiscalYear> years, List<string> codes, List<ProjectSheet> sheets)
    {
        var projects = new List<ImportedProject>();
        foreach (var (block, row) in matrix.Dimensions.SelectMany(dimension => dimension.Blocks).SelectMany(block => block.Projects.Select(row => (block, row))))
        {
            var code = codes[projects.Count];
            var sheet = sheets.FirstOrDefault(each => each.ProjectCode == code);
            var kind = Kinds.Of(row.Name) ?? (sheet is null ? null : Kinds.Of(sheet.Name));
            projects.Add(new ImportedProject
            {
                Code = code,
                Kind = kind?.Kind ?? ProjectKind.Project,
                KindAsWritten = kind?.Word,
                Name = ClosedQuotes(row.Name),
                NameInMatrix = row.Name,
                NumberAsWritten = row.Number?.AsWritten,
                Dimension = code[..code.IndexOf('-', StringComparison.Ordinal)],
                Mission = block.Mission,
                Objectives = row.Objectives,
                ObjectivesAsWritten = [.. block.Items.Where(item => !item.IsMission && item.Number is not null).Select(item => ThaiNumbers.ToArabic(item.Number!.AsWritten).TrimEnd('.'))],
                Budgets = Budgets(row, years, matrix.Years),
                Remark = row.Remark?.Text,
                Sheet = sheet,
                Line = row.Pieces[0].Number,
            });
        }

        return projects;
    }

    private static List<YearBudget> Budgets(MatrixProject row, IReadOnlyList<FiscalYear> years, List<int> columns)
    {
        var read = row.Amounts.Select(piece => ThaiNumbers.ReadAmount(piece?.Text ?? "")).ToList();
        return [.. years.Select(year => columns.IndexOf(year.Year) is var at and >= 0 && at < read.Count
            ? new YearBudget(year, read[at].IsProper ? read[at].Baht : Amounts.Interpret(read, at), read[at].AsWritten)
            : new YearBudget(year, null, ""))];
    }

    /// <summary>A quote that was opened and never closed is closed at the end.</summary>
    public static string ClosedQuotes(string name)
    {
        if (name.Count(c => c == '“') > name.Count(c => c == '”'))
            return name + "”";
        return name.Count(c => c == '"') % 2 == 1 ? name + "\"" : name;
    }
}

/// <summary>What an amount that is no proper number can have meant.</summary>
internal static class Amounts
{
    /// <summary>
    /// The amount of the other years, if they all agree and the digits are nearly the same: "20,0000" between years of 20,000.
    /// Never the digits without their commas: 200,000 would be ten times the money.
    /// </summary>
    public static decimal? Interpret(IReadOnlyList<Amount> years, int at)
    {
        var others = years.Where((amount, i) => i != at && amount is { IsProper: true, Baht: not null }).Select(amount => amount.Baht!.Value).Distinct().ToList();
        if (others.Count != 1)
            return null;
        static string Significant(string text) => string.Concat(ThaiNumbers.ToArabic(text).Where(char.IsAsciiDigit)).TrimEnd('0');
        return Significant(years[at].AsWritten) == Significant(ThaiNumbers.Show(others[0])) ? others[0] : null;
    }
}
