using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>A finding as it is written.</summary>
/// <param name="Division">Whom it concerns; the engagement's where it is left out.</param>
/// <param name="RiskCode">Of a risk in the register.</param>
public sealed partial record FindingGiven(
    [Required, StringLength(AuditFinding.LongestTitle, MinimumLength = 5)] string Title,
    [Required, StringLength(AuditFinding.LongestText, MinimumLength = AuditFinding.ShortestText)] string Condition,
    [Required, StringLength(AuditFinding.LongestText, MinimumLength = AuditFinding.ShortestText)] string Criteria,
    [Required, StringLength(AuditFinding.LongestText, MinimumLength = AuditFinding.ShortestText)] string Cause,
    [Required, StringLength(AuditFinding.LongestText, MinimumLength = AuditFinding.ShortestText)] string Effect,
    [Required, StringLength(AuditFinding.LongestText, MinimumLength = AuditFinding.ShortestText)] string Recommendation,
    [Required] Severity? Severity,
    string? Division = null,
    [StringLength(AuditFinding.LongestRisk)] string? RiskCode = null)
{
    internal FindingWords Words => new(Title.Trim(), Condition.Trim(), Criteria.Trim(), Cause.Trim(), Effect.Trim(), Recommendation.Trim());

    /// <param name="under">Before each name, where it is a part of what was sent.</param>
    internal IEnumerable<Objection> Against(string under = "")
    {
        if (PlainText.Of(Division) is { } division && !Divisions.Has(division))
            yield return Objection.To(under + "division", "เลือกส่วนราชการ", "Choose a division");
        if (PlainText.Of(RiskCode) is { } code && !Code().IsMatch(code))
            yield return Objection.To(under + "riskCode", "รหัสความเสี่ยงใช้ตัวอักษร ตัวเลข และขีด เช่น FIN-03", "A risk's code has letters, digits and dashes, such as FIN-03");
    }

    [GeneratedRegex(@"^[\p{L}\p{M}0-9./-]+$")]
    private static partial Regex Code();
}
