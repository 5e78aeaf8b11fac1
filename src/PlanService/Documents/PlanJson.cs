using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Findings;
using PlanService.Import;
using PlanService.Plans;
using PlanService.Projects;

namespace PlanService.Documents;

/// <summary>The whole plan in the shapes that the API answers: the plan, its papers, every project, and the sheets of no project.</summary>
public static class PlanJson
{
    public sealed record Answer(GetPlan.Answer Plan, PlanPapers Papers, IReadOnlyList<GetProject.Answer> Projects, IReadOnlyList<ProjectSheet> OtherSheets);

    public static async Task<Answer> Of(PlanBook book, PlanDb db, CancellationToken ct)
    {
        var open = await db.Findings.Where(finding => finding.PlanId == book.Plan.Id && finding.State == FindingState.Open && finding.ProjectCode != null)
            .GroupBy(finding => finding.ProjectCode!).ToDictionaryAsync(group => group.Key, group => group.Count(), ct);
        var sheets = book.Sheets.ToLookup(sheet => sheet.ProjectCode);
        var codes = book.Projects.Select(project => project.Code).ToHashSet();
        return new(
            await GetPlan.Describe(book.Plan, db, ct), book.Plan.Papers,
            [.. book.Projects.Select(project => GetProject.Describe(project, sheets[project.Code], open.GetValueOrDefault(project.Code)))],
            [.. book.Sheets.Where(sheet => sheet.ProjectCode is null || !codes.Contains(sheet.ProjectCode)).Select(sheet => sheet.Content)]);
    }
}
