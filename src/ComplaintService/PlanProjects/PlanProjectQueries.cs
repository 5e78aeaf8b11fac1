using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.PlanProjects;

/// <summary>The projects to which a complaint can be linked.</summary>
public static class PlanProjectQueries
{
    /// <summary>As choices of a form, in the order of the plan; empty until a plan is published.</summary>
    public static async Task<IReadOnlyList<Choice>> PlanProjectChoices(this ComplaintDb db, CancellationToken ct) =>
        [.. (await db.PlanProjects.AsNoTracking().OrderBy(project => project.PublishedAt).ThenBy(project => project.Position).ToListAsync(ct))
            .Select(project => new Choice(project.Code, $"{project.Code} {project.Name}"))];
}
