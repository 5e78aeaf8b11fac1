namespace PlanService.Import;

/// <summary>Reads the text of a plan: finds its parts, reads each, puts them together, and has everything checked.</summary>
internal static class PlanReader
{
    public static PlanReading Read(Lines lines)
    {
        var parts = PlanParts.Find(lines);
        var regions = parts.Of(PlanPart.Matrix).ToList();
        var matrix = regions.Count == 0 ? new MatrixText() : MatrixReader.Read(lines, (regions[0].Start, regions[^1].End));
        var sheets = parts.Of(PlanPart.Sheet).Select((region, i) => SheetCutter.Cut(lines, i + 1, region.Start, region.End)).ToList();
        var speaksOfCorruption = lines.Any(line => line.Text.Contains("ทุจริต", StringComparison.Ordinal));
        if (!speaksOfCorruption || !matrix.Projects.Any() && !sheets.Any(sheet => sheet.Sections.Count > 3))
            return PlanDocument.Refused("not-a-plan");

        var summary = parts.Of(PlanPart.Summary).Select(region => SummaryReader.Read(lines, region)).FirstOrDefault(summary => summary.Dimensions.Count > 0);
        var front = FrontReader.Read(lines, parts, matrix.Years);
        var text = PlanBuilder.Build(lines, parts, front, matrix, summary, sheets);
        return PlanReading.Of(text.Plan, Findings.Of(text));
    }
}
