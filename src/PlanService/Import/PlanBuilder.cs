using System.Globalization;
using ServiceDefaults.Values;

namespace PlanService.Import;

/// <summary>Puts the parts together: codes, names, projects with their sheets, totals.</summary>
internal static class PlanBuilder
{
    public static PlanText Build(Lines lines, PlanParts parts, FrontText front, MatrixText matrix, SummaryText? summary, List<SheetText> sheetTexts)
    {
        var template = Template.Of(front.Years, Written(matrix, summary));
        var repaired = new List<OutlineItem>();
        foreach (var dimension in summary?.Dimensions ?? [])
            new OutlineRepair(template?.Names ?? new Dictionary<string, string>(), repaired.Add).Repair(dimension.Number, dimension.Items);
        var names = template?.Names ?? Names(summary);
        foreach (var dimension in matrix.Dimensions)
            new OutlineRepair(names, repaired.Add).Repair(dimension.Number, [.. dimension.Blocks.SelectMany(block => block.Items)]);
        ProjectPlaces.Place(matrix, summary);

        var rows = matrix.Projects.ToList();
        var matches = SheetMatching.Match([.. rows.Select(row => row.Name)], [.. sheetTexts.Select(sheet => sheet.Name)]);
        var codes = Codes(matrix);
        var budgets = sheetTexts.Select(sheet => SheetBudgetReader.Read([.. sheet.PiecesOf(SheetPart.Budget)])).ToList();
        var sheets = sheetTexts.Select((sheet, i) => SheetReader.Read(sheet, budgets[i]) with { ProjectCode = matches[i] is { } row ? codes[row] : null }).ToList();
        var projects = ProjectBuilder.Build(matrix, front.Years, codes, sheets);
        var plan = new ImportedPlan
        {
            Title = front.Title,
            Organization = front.Organization,
            FiscalYears = front.Years,
            Order = front.Order?.Paper,
            Announcement = front.Announcement?.Paper,
            Committee = front.Committee,
            CommitteeDuties = front.Duties,
            Dimensions = DimensionBuilder.Build(matrix, summary, template, front.Years, projects),
            Projects = projects,
            Sheets = sheets,
            Totals = Totals(matrix, summary, front.Years, projects),
            Template = template?.Code,
            OtherText = OtherText(lines, parts, matrix, front),
        };
        return new PlanText(lines, parts, front, matrix, summary, template, sheetTexts, budgets, repaired, plan);
    }

    private static List<(string Code, string Name)> Written(MatrixText matrix, SummaryText? summary)
    {
        var dimensions = summary is not null
            ? summary.Dimensions.Select(dimension => (dimension.Number, dimension.Name, Items: dimension.Items.AsEnumerable()))
            : matrix.Dimensions.Select(dimension => (dimension.Number, dimension.Name, Items: dimension.Blocks.SelectMany(block => block.Items)));
        return [.. dimensions.SelectMany(dimension => dimension.Items.Where(item => item.Number is not null)
            .Select(item => (item.Number!.Code, item.Text)).Prepend((Text(dimension.Number), dimension.Name)))];
    }

    private static Dictionary<string, string> Names(SummaryText? summary)
    {
        var names = new Dictionary<string, string>();
        foreach (var item in summary?.Dimensions.SelectMany(dimension => dimension.Items) ?? [])
            names.TryAdd(item.Code, item.Text);
        return names;
    }

    /// <summary>Dimension and running number in it: "1-03".</summary>
    private static List<string> Codes(MatrixText matrix) =>
        [.. matrix.Dimensions.SelectMany(dimension => dimension.Blocks.SelectMany(block => block.Projects)
            .Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{dimension.Number}-{i + 1:00}")))];

    private static ImportedTotals Totals(MatrixText matrix, SummaryText? summary, IReadOnlyList<FiscalYear> years, IReadOnlyList<ImportedProject> projects) => new()
    {
        DeclaredProjects = DeclaredCount.In(matrix.GrandTotal),
        DeclaredInSummary = DeclaredCount.In(summary?.GrandTotal),
        ByYear = DimensionBuilder.YearTotals(matrix.GrandTotal, years, projects),
        Grand = projects.Sum(project => project.Budgets.Sum(budget => budget.Baht ?? 0)),
        GrandFromSheets = projects.Sum(project => project.Sheet is { YearBudgets.Count: > 0 } sheet
            ? sheet.YearBudgets.Sum(year => year.Baht ?? 0)
            : (project.Sheet?.Budget ?? 0) * years.Count),
    };

    /// <summary>Text of no part that is read: introductions, appendices, and what stands in the matrix but fits no column. A cover is none.</summary>
    private static List<string> OtherText(Lines lines, PlanParts parts, MatrixText matrix, FrontText front)
    {
        var other = parts.Of(PlanPart.Front).Concat(parts.Of(PlanPart.Other))
            .Select(region => string.Join('\n', Enumerable.Range(region.Start, region.End - region.Start).Select(i => lines[i])
                .Where(line => !line.IsBlank && !front.IsOnCover(line)).Select(line => line.Text)))
            .Append(string.Join('\n', matrix.Rest.Select(piece => piece.Text)));
        return [.. other.Where(text => text.Length > 0)];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
