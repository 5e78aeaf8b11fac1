using Microsoft.AspNetCore.Mvc;
using ServiceDefaults.Values;

namespace PlanService.Projects;

/// <summary>Which projects of a plan are wanted; null means all.</summary>
/// <param name="Dimension">Its code: "1".</param>
/// <param name="Division">A code such as <c>SP</c>: also what is everybody's.</param>
/// <param name="Year">Buddhist era; a year that is not the plan's finds nothing.</param>
/// <param name="Status">See <see cref="ProjectStatus"/>.</param>
/// <param name="Q">Words to be found in code, name or any text of the sheet.</param>
public readonly record struct ProjectFilter(string? Dimension, string? Division, [property: FromQuery(Name = "fiscalYear")] int? Year, string? Status, string? Q)
{
    /// <summary>Every division together ("ทุกสำนัก/กอง").</summary>
    public const string AllDivisions = "ALL";

    /// <summary>Whether <see cref="Status"/> is a word that means something.</summary>
    public bool IsReadable => string.IsNullOrEmpty(Status) || Words.Read<ProjectStatus>(Status) is not null;

    /// <summary>The projects found: by code, then those with the words in their name, then the others, each in the order of the plan.</summary>
    public IQueryable<Project> Of(IQueryable<Project> projects)
    {
        var (dimension, division, year) = (Dimension, Division, Year);
        if (!string.IsNullOrEmpty(dimension))
            projects = projects.Where(project => project.Dimension == dimension);
        if (!string.IsNullOrEmpty(division))
            projects = projects.Where(project => project.Divisions.Contains(division) || project.Divisions.Contains(AllDivisions));
        if (year is not null)
        {
            FiscalYear? wanted = year is >= 2500 and <= 2700 ? new(year.Value) : null;
            projects = projects.Where(project => project.Budgets.Any(budget => budget.FiscalYear == wanted));
        }

        // Nothing is recorded of a project's progress yet: each of them is still to be started.
        if (!string.IsNullOrEmpty(Status) && Words.Read<ProjectStatus>(Status) is not ProjectStatus.NotStarted)
            projects = projects.Where(_ => false);

        var words = SearchWords.Of(Q);
        foreach (var word in words)
            projects = projects.Where(project => project.SearchText.Contains(word));
        if (words is not [var first, ..])
            return projects.OrderBy(project => project.Position);
        return projects
            .OrderByDescending(project => project.Code == first)
            .ThenByDescending(project => project.SearchName.Contains(first))
            .ThenBy(project => project.Position);
    }
}
