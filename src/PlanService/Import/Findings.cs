using PlanService.Import.Checks;

namespace PlanService.Import;

/// <summary>Everything that is wrong with a plan, in the order of the document.</summary>
internal static class Findings
{
    private static readonly Func<PlanText, IEnumerable<ImportFinding>>[] Checks =
    [
        AmountChecks.Find, SumChecks.Find, MatrixVersusSheetChecks.Find, LineArithmeticChecks.Find, TargetChecks.Find, NumberingChecks.Find,
        CodeChecks.Find, CountChecks.Find, DuplicateSheetChecks.Find, HeadingChecks.Find, PartChecks.Find, RemarkChecks.Find, DigitChecks.Find,
        BlankChecks.Find, YearChecks.Find, CitationChecks.Find, KindChecks.Find, ResponsibleChecks.Find, IndicatorChecks.Find, WordingChecks.Find, SheetTextChecks.Find,
    ];

    public static IReadOnlyList<ImportFinding> Of(PlanText text) =>
        [.. Checks.SelectMany(find => find(text)).OrderBy(finding => finding.Line).ThenBy(finding => finding.Severity)];
}
