using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Findings;

/// <summary>Which findings of a year are wanted; null means all.</summary>
/// <param name="Division">Code.</param>
/// <param name="Severity">high, medium or low.</param>
/// <param name="Status">draft, issued, answered or closed.</param>
/// <param name="Overdue">true: those of which an answer or an action is overdue.</param>
public readonly record struct FindingFilter(string? Division = null, string? Severity = null, string? Status = null, string? Overdue = null)
{
    /// <summary>Drafts first, then the newest.</summary>
    public IQueryable<AuditFinding> Of(IQueryable<AuditFinding> findings, FiscalYear year, DateOnly today)
    {
        var division = Division;
        findings = findings.AsNoTracking().Where(one => one.FiscalYear == year);
        if (!string.IsNullOrEmpty(division))
            findings = findings.Where(one => one.Division == division);
        if (!string.IsNullOrEmpty(Severity))
            findings = Words.Read<Severity>(Severity) is { } severity ? findings.Where(one => one.Severity == severity) : findings.Where(_ => false);
        if (!string.IsNullOrEmpty(Status))
            findings = Words.Read<FindingStatus>(Status) is { } status ? findings.Where(one => one.Status == status) : findings.Where(_ => false);
        if (Overdue == "true")
            findings = findings.Where(one => one.NextDueOn < today);
        return findings.OrderByDescending(one => one.IssuedOn).ThenByDescending(one => one.Id);
    }
}
