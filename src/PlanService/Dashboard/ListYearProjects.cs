using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Import;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Dashboard;

/// <summary>Every project of a fiscal year in one row: how far it is, its money, its indicators. A plan has some dozens: they come at once.</summary>
public static class ListYearProjects
{
    /// <param name="Items">In the order of the plan; empty where no plan of the year is published.</param>
    public sealed record Answer(FiscalYear FiscalYear, Guid? PlanId, string? PlanTitle, IReadOnlyList<Item> Items);

    /// <param name="Division">Who leads it, as the plan writes it.</param>
    /// <param name="Budget">Baht of the plan; null where it uses no money.</param>
    /// <param name="Ordinance">Baht of the budget ordinance; null as long as none is entered.</param>
    /// <param name="CouldNot">Late because it could not be done.</param>
    /// <param name="Met">Indicators that are met; <paramref name="NotMet"/> those that were measured and are not.</param>
    public sealed record Item(
        string Code, string Name, ProjectKind Kind, string Dimension, string? Division, ProjectStatus Status, bool CouldNot,
        decimal? Budget, decimal? Ordinance, decimal Reserved, decimal Spent, int Indicators, int Met, int NotMet);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("{fy}/projects", Handle)
        .WithName(nameof(ListYearProjects))
        .WithSummary("The projects of a fiscal year with their state, money and indicators; the public sees the published plan");

    public static async Task<Ok<Answer>> Handle(FiscalYear fy, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(await Of(fy, db, actor, clock, ct));

    public static async Task<Answer> Of(FiscalYear year, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindVisible(null, year, actor, ct) is not { } plan || !plan.FiscalYears.Contains(year.Year))
            return new(year, null, null, []);
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var rows = await db.InYear(db.Projects.AsNoTracking().Where(project => project.PlanId == plan.Id), plan.SeriesId, year)
            .OrderBy(row => row.Project.Position)
            .Select(row => new
            {
                row.Project,
                row.Year,
                Budget = row.Project.Budgets.Where(budget => budget.FiscalYear == year).Select(budget => budget.Baht).FirstOrDefault(),
                Indicators = row.Project.Indicators.Select(indicator => indicator.Code).ToList(),
                Met = db.Measurements.Where(one => one.ProjectYearId == row.Year.Id && one.IsLatest && one.Met != null).Select(one => new { one.Indicator, one.Met }).ToList(),
            }).ToListAsync(ct);
        return new(year, plan.Id, plan.Title,
        [
            .. rows.Select(row => new Item(
                row.Project.Code, row.Project.Name, row.Project.Kind, row.Project.Dimension, row.Project.Responsible is [var lead, ..] ? lead.Name : null,
                ProjectStatuses.Of(row.Project, row.Year, today), row.Year.Declared is NaccStatus.CouldNot,
                row.Budget, row.Year.Ordinance, row.Year.Reserved, row.Year.Spent,
                row.Indicators.Count, row.Met.Count(one => one.Met is true && row.Indicators.Contains(one.Indicator)), row.Met.Count(one => one.Met is false && row.Indicators.Contains(one.Indicator)))),
        ]);
    }
}
