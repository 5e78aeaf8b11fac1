namespace PlanService.Import;

/// <summary>Reads the text of a plan: finds its parts, reads each, puts them together, and has everything checked.</summary>
internal static class PlanReader
{
    // Real plans have tens of projects; what compares each with each must stay small.
    private const int MaximumProjects = 1000;

    public static PlanReading Read(Lines lines)
    {
        var parts = PlanParts.Find(lines);
        var matrix = MatrixReader.Read(lines, parts.Of(PlanPart.Matrix));
        var sheets = parts.Of(PlanPart.Sheet).Select((region, i) => SheetCutter.Cut(lines, i + 1, region.Start, region.End)).ToList();
        var speaksOfCorruption = lines.Any(line => line.Text.Contains("ทุจริต", StringComparison.Ordinal));
        if (!speaksOfCorruption || !matrix.Projects.Any() && !sheets.Any(sheet => sheet.Sections.Count > 3))
            return PlanDocument.Refused("not-a-plan");

        if (matrix.Projects.Take(MaximumProjects + 1).Count() > MaximumProjects || sheets.Count > MaximumProjects
            || matrix.Dimensions.Sum(dimension => dimension.Blocks.Sum(block => block.Items.Count)) > MaximumProjects * 4)
            return PlanDocument.Refused("too-large");

        var summary = parts.Of(PlanPart.Summary).Select(region => SummaryReader.Read(lines, region)).FirstOrDefault(summary => summary.Dimensions.Count > 0);
        var front = FrontReader.Read(lines, parts, matrix.Years, sheets);
        var text = PlanBuilder.Build(lines, parts, front, matrix, summary, sheets);
        return PlanReading.Of(text.Plan, Findings.Of(text));
    }
}
