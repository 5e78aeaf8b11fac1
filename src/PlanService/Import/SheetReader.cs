using System.Globalization;
using System.Text.RegularExpressions;
using ServiceDefaults.Values;

namespace PlanService.Import;

/// <summary>Reads a sheet's sections into its fields.</summary>
internal static class SheetReader
{
    private static readonly Regex Years = new("2[45][0-9]{2}", RegexOptions.NonBacktracking);

    public static ProjectSheet Read(SheetText sheet, SheetBudget budget)
    {
        var targets = TargetReader.Read([.. sheet.PiecesOf(SheetPart.Targets)]);
        var responsible = Text(sheet, SheetPart.Responsible);
        var duration = Text(sheet, SheetPart.Duration);
        return new ProjectSheet
        {
            Order = sheet.Order,
            Name = sheet.Name,
            Rationale = Text(sheet, SheetPart.Rationale),
            Purposes = [.. SheetItems.Read([.. sheet.PiecesOf(SheetPart.Purposes)]).Select(Whole)],
            TargetGroups = targets.Groups,
            TargetAsWritten = Text(sheet, SheetPart.Targets),
            TargetTotal = targets.Total,
            TargetUnit = targets.Unit,
            Steps = [.. Steps(sheet)],
            Duration = duration,
            FiscalYears = YearsIn(duration),
            BudgetAsWritten = budget.AsWritten,
            Budget = budget.Baht,
            BudgetLines = budget.Lines,
            YearBudgets = budget.ByYear,
            ResponsibleAsWritten = responsible,
            Divisions = WrittenDivisions.Read(responsible),
            Outputs = IndicatorReader.Read([.. sheet.PiecesOf(SheetPart.Outputs)], "output"),
            Outcomes = IndicatorReader.Read([.. sheet.PiecesOf(SheetPart.Outcomes)], "outcome"),
            OtherSections = [.. sheet.Sections.Where(section => section.Part is SheetPart.Other or SheetPart.Results && section.Pieces.Count > 0)
                .Select(section => new OtherSection(section.Heading?.Name ?? "", section.Text))],
            Headings = [.. sheet.Sections.Where(section => section.Heading is not null)
                .Select(section => new SheetHeading(section.Heading!.Number?.AsWritten, section.Heading.Name, section.Part, section.Heading.Line.Number))],
            Line = sheet.First.Number,
            LastLine = sheet.Last.Number,
        };
    }

    /// <summary>"2566 – 2570" is every year between; years written one by one are those.</summary>
    public static IReadOnlyList<FiscalYear> YearsIn(string text)
    {
        var years = Years.Matches(ThaiNumbers.ToArabic(text)).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))
            .Where(year => year is >= 2500 and <= 2700).ToList();
        if (years.Count == 2 && years[1] > years[0] && years[1] - years[0] < 20)
            years = [.. Enumerable.Range(years[0], years[1] - years[0] + 1)];
        return [.. years.Distinct().Order().Select(year => new FiscalYear(year))];
    }

    private static IEnumerable<SheetStep> Steps(SheetText sheet)
    {
        var no = 0;
        foreach (var item in SheetItems.Read([.. sheet.PiecesOf(SheetPart.Method)]))
            yield return new SheetStep(++no, item.Number?.AsWritten, item.Text, [.. item.Details.Select(detail => detail.Text)], item.Line.Number);
    }

    private static string Whole(SheetItem item) => string.Join(' ', item.Details.Select(detail => detail.Text).Prepend(item.Text));

    private static string Text(SheetText sheet, SheetPart part) => string.Join('\n', sheet.PiecesOf(part).Select(piece => piece.Text));
}
