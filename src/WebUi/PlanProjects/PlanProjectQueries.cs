using Microsoft.EntityFrameworkCore;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;

namespace WebUi;

/// <summary>The projects of the plan under which a service works, from its own copy of them.</summary>
public static class PlanProjectQueries
{
    /// <summary>As choices of a form, in the order of the plan: those for which a division is responsible, or all. Empty until a plan is published.</summary>
    public static async Task<IReadOnlyList<Choice>> PlanProjectChoices(this DbContext db, string? division, CancellationToken ct) =>
        [.. (await db.Set<PlanProject>().AsNoTracking().OrderBy(project => project.PublishedAt).ThenBy(project => project.Position).ToListAsync(ct))
            .Where(project => division is null || project.IsOf(division)).DistinctBy(project => project.Code)
            .Select(project => new Choice(project.Code, $"{project.Code} {project.Name}"))];

    /// <summary>The project of the plan that has this year; null where there is none.</summary>
    public static Task<PlanProject?> FindProject(this DbContext db, string code, FiscalYear year, CancellationToken ct) =>
        db.Set<PlanProject>().AsNoTracking().Where(project => project.Code == code && project.FiscalYears.Contains(year.Year)).FirstOrDefaultAsync(ct);

    /// <summary>
    /// What stands against doing something of a division under a project in a year; null for the division: whoever is responsible. As long as
    /// no plan of that year is known, a code is taken as it is.
    /// </summary>
    public static async Task<Objection?> AgainstProject(this DbContext db, string code, FiscalYear year, string? division, CancellationToken ct)
    {
        if (await db.FindProject(code, year, ct) is { } project)
        {
            return division is null || project.IsOf(division) ? null : Objection.To(
                "projectCode", $"โครงการ {code} ไม่ใช่ความรับผิดชอบของ{Divisions.NameOf(division)} เลือกโครงการของส่วนราชการท่าน",
                $"{Divisions.NameOf(division)} is not responsible for project {code}; choose one of your division");
        }

        return await db.Set<PlanProject>().AnyAsync(other => other.FiscalYears.Contains(year.Year), ct)
            ? Objection.To("projectCode", $"ไม่พบโครงการ {code} ในแผนปี {year} ตรวจรหัสโครงการ เช่น 1-03", $"The plan of {year} has no project {code}; check the code, such as 1-03")
            : null;
    }
}
