using System.Globalization;
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

    // A person reads them: more of one kind say nothing new, and a damaged document must not fill the database.
    private const int MostOfOneKind = 300;

    public static IReadOnlyList<ImportFinding> Of(PlanText text) =>
        [.. Checks.SelectMany(find => find(text)).GroupBy(finding => finding.Code).SelectMany(Limited).OrderBy(finding => finding.Line).ThenBy(finding => finding.Severity)];

    private static IEnumerable<ImportFinding> Limited(IGrouping<string, ImportFinding> kind)
    {
        var all = kind.ToList();
        if (all.Count <= MostOfOneKind)
            return all;
        var last = all[MostOfOneKind - 1];
        var more = (all.Count - MostOfOneKind).ToString(CultureInfo.InvariantCulture);
        return [.. all.Take(MostOfOneKind - 1), last with { Problem = $"{last.Problem} (และอีก {more} แห่ง)", ProblemInEnglish = $"{last.ProblemInEnglish} (and {more} more)" }];
    }
}
