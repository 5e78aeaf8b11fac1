using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Progress;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Projects;

/// <summary>Which projects of a plan are wanted; null means all.</summary>
/// <param name="Dimension">Its code: "1".</param>
/// <param name="Division">A code such as <c>SP</c>: also what is everybody's.</param>
/// <param name="Year">Buddhist era; a year that is not the plan's finds nothing.</param>
/// <param name="Status">See <see cref="ProjectStatus"/>; in the year wanted, or where none is, in the present one.</param>
/// <param name="Q">Words to be found in code, name or any text of the sheet.</param>
public readonly record struct ProjectFilter(string? Dimension, string? Division, [property: FromQuery(Name = "fiscalYear")] int? Year, string? Status, string? Q)
{
    /// <summary>Every division together ("ทุกสำนัก/กอง").</summary>
    public const string AllDivisions = "ALL";

    /// <summary>Whether <see cref="Status"/> is a word that means something.</summary>
    public bool IsReadable => string.IsNullOrEmpty(Status) || Words.Read<ProjectStatus>(Status) is not null;

    private bool IsYear => Year is >= 2500 and <= 2700;

    private FiscalYear YearOr(FiscalYear present) => IsYear ? new(Year!.Value) : present;

    /// <summary>The projects found: by code, then those with the words in their name, then the others, each in the order of the plan.</summary>
    public IQueryable<Project> Of(Plan plan, PlanDb db, TimeProvider clock)
    {
        var projects = db.Projects.AsNoTracking().Where(project => project.PlanId == plan.Id);
        var (dimension, division, year) = (Dimension, Division, Year);
        if (!string.IsNullOrEmpty(dimension))
            projects = projects.Where(project => project.Dimension == dimension);
        if (!string.IsNullOrEmpty(division))
            projects = projects.Where(project => project.Divisions.Contains(division) || project.Divisions.Contains(AllDivisions));
        if (year is not null)
        {
            FiscalYear? wanted = IsYear ? new(year.Value) : null;
            projects = projects.Where(project => project.Budgets.Any(budget => budget.FiscalYear == wanted));
        }

        if (Words.Read<ProjectStatus>(Status) is { } status)
        {
            var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
            var codes = db.InYear(db.Projects.Where(project => project.PlanId == plan.Id), plan.SeriesId, YearOr(FiscalYear.Of(today)))
                .WithStatus(status, today).Select(row => row.Project.Code);
            projects = projects.Where(project => codes.Contains(project.Code));
        }

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
