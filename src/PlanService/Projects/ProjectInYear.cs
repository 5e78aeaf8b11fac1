using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Values;

namespace PlanService.Projects;

/// <summary>A project of one version of the plan beside its work of one fiscal year.</summary>
public sealed class ProjectInYear
{
    public required Project Project { get; init; }
    public required ProjectYear Year { get; init; }
}

/// <summary>Puts the two together; whatever counts or lists work of a year begins here.</summary>
public static class ProjectsInYear
{
    /// <param name="projects">Of one version.</param>
    /// <param name="seriesId">Of that version.</param>
    public static IQueryable<ProjectInYear> InYear(this PlanDb db, IQueryable<Project> projects, Guid seriesId, FiscalYear year) => projects.Join(
        db.ProjectYears.Where(row => row.SeriesId == seriesId && row.FiscalYear == year),
        project => project.Code, row => row.Code, (project, row) => new ProjectInYear { Project = project, Year = row });
}
