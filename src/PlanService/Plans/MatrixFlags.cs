using PlanService.Findings;
using PlanService.Import;

namespace PlanService.Plans;

/// <summary>Which findings are about which place of the matrix, so that a flag can stand there.</summary>
public sealed class MatrixFlags(IReadOnlyCollection<Finding> findings)
{
    /// <summary>A flag's place is looked up by these words of a finding's <see cref="Finding.Where"/>.</summary>
    private const string Matrix = "ตารางแผน";

    private readonly List<Finding> _matrix = [.. findings.Where(finding => finding.Where.StartsWith(Matrix, StringComparison.Ordinal))];

    public static MatrixFlags None { get; } = new([]);

    /// <summary>How many findings a project has anywhere in the document.</summary>
    public int CountOf(string project) => findings.Count(finding => finding.ProjectCode == project);

    /// <summary>Of one cell: a project in a year.</summary>
    public IEnumerable<int> OfCell(string project, int year) => _matrix
        .Where(finding => finding.ProjectCode == project && Names(finding, $"ปี {Pages.Wording.Plain(year)}"))
        .Select(finding => finding.Number);

    /// <summary>Of a project's money as a whole: matrix and sheet disagree, or the remark says there is none.</summary>
    public IEnumerable<int> OfMoney(string project) => findings
        .Where(finding => finding.ProjectCode == project && finding.Severity is FindingSeverity.Error
            && (finding.Category == FindingCategories.RemarkVersusMoney
                || (finding.Category == FindingCategories.MatrixVersusSheet && finding.Code.Contains("budget", StringComparison.Ordinal))))
        .Select(finding => finding.Number);

    /// <summary>Of a project's remark, where it is not already a flag at its money.</summary>
    public IEnumerable<int> OfRemark(string project) => findings
        .Where(finding => finding.ProjectCode == project && finding.Category == FindingCategories.RemarkVersusMoney && finding.Severity is not FindingSeverity.Error)
        .Select(finding => finding.Number);

    /// <summary>Of a mission: its code, its text, its count.</summary>
    public IEnumerable<int> OfMission(string code) => findings
        .Where(finding => finding.ProjectCode is null && finding.Category is FindingCategories.Code or FindingCategories.Count or FindingCategories.Numbering
            && Names(finding, $"ภารกิจ {code}"))
        .Select(finding => finding.Number);

    /// <summary>Of a dimension's subtotals.</summary>
    public IEnumerable<int> OfSubtotal(string dimension) => OfSums($"รวมมิติที่ {dimension}");

    /// <summary>Of the grand totals.</summary>
    public IEnumerable<int> OfTotal() => OfSums("รวมทั้งสิ้น");

    private IEnumerable<int> OfSums(string place) => _matrix
        .Where(finding => finding.Severity is FindingSeverity.Error && Names(finding, place)).Select(finding => finding.Number);

    /// <summary>Whether the place is named whole: "ภารกิจ 1.1" is not in "ภารกิจ 1.12".</summary>
    private static bool Names(Finding finding, string place)
    {
        var at = finding.Where.IndexOf(place, StringComparison.Ordinal);
        return at >= 0 && (at + place.Length == finding.Where.Length || finding.Where[at + place.Length] is ' ' or ',');
    }
}
