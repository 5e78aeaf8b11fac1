using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>A finding as it is written.</summary>
/// <param name="Division">Whom it concerns; the engagement's where it is left out.</param>
/// <param name="RiskCode">Of a risk in the register of the audit's year: <c>R70-FIN-01</c>.</param>
public sealed record FindingGiven(
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

    internal string? Risk => PlainText.Of(RiskCode)?.ToUpperInvariant();

    /// <param name="under">Before each name, where it is a part of what was sent.</param>
    internal async Task<Objection?> Against(RiskDb db, FiscalYear year, CancellationToken ct, string under = "")
    {
        List<Objection> wrong = [];
        if (PlainText.Of(Division) is { } division && !Divisions.Has(division))
            wrong.Add(Objection.To(under + "division", "เลือกส่วนราชการ", "Choose a division"));
        if (Risk is { } code && !await db.Risks.AnyAsync(risk => risk.FiscalYear == year && risk.Code == code, ct))
            wrong.Add(Objection.To(under + "riskCode", $"ไม่พบรหัสนี้ในทะเบียนความเสี่ยงปี {year} รหัสเช่น R{year.Year % 100}-FIN-01 เว้นว่างได้", $"The risk register of {year} has no such code; one looks like R{year.Year % 100}-FIN-01. It may be left out"));
        return Objection.To(wrong);
    }
}
