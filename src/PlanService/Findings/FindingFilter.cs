using Microsoft.EntityFrameworkCore;
using PlanService.Import;
using ServiceDefaults.Values;

namespace PlanService.Findings;

/// <summary>Which findings of a plan are wanted; null means all.</summary>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Code">A check, or a category: every check of it.</param>
/// <param name="Project">A project's code.</param>
/// <param name="State">open, corrected or accepted.</param>
public readonly record struct FindingFilter(string? Severity, string? Code, string? Project, string? State)
{
    /// <summary>In the order of the document. A word that is no severity or state finds nothing.</summary>
    public IQueryable<Finding> Of(IQueryable<Finding> findings)
    {
        var (severity, code, project, state) = (Severity, Code, Project, State);
        if (!string.IsNullOrEmpty(severity))
            findings = Words.Read<FindingSeverity>(severity) is { } wanted ? findings.Where(row => row.Severity == wanted) : findings.Where(_ => false);
        if (!string.IsNullOrEmpty(state))
            findings = Words.Read<FindingState>(state) is { } wanted ? findings.Where(row => row.State == wanted) : findings.Where(_ => false);
        if (!string.IsNullOrEmpty(code))
            findings = findings.Where(row => row.Code == code || row.Category == code);
        if (!string.IsNullOrEmpty(project))
            findings = findings.Where(row => row.ProjectCode == project);
        return findings.AsNoTracking().OrderBy(row => row.Number);
    }
}
