using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Dashboard;

/// <summary>How a fiscal year stands: money, projects and indicators of the plan, by dimension and division.</summary>
public static class GetDashboard
{
    /// <param name="PlanId">Null when no plan of this year is published: then everything is 0.</param>
    /// <param name="Budget">Baht of the plan.</param>
    /// <param name="Ordinance">Baht of the budget ordinance; null as long as none is entered.</param>
    /// <param name="Limit">Baht that may be spent: of the ordinance, and where that is not entered, of the plan.</param>
    /// <param name="Spent">Baht disbursed.</param>
    /// <param name="Score">Points by the rule of E-PlanNACC, 0 to 100; null without projects.</param>
    /// <param name="ByDivision">A project of several divisions counts under the one that leads it; those of every division have the code ALL.</param>
    /// <param name="Withdrawn">Projects that an amendment took out of the plan; what was spent and held for them is part of the sums.</param>
    /// <param name="LateItems">At most 20, the longest waiting first; <c>GET /projects?status=late</c> has all.</param>
    public sealed record Answer(
        FiscalYear FiscalYear, Guid? PlanId, decimal Budget, decimal? Ordinance, decimal Limit, decimal Reserved, decimal Spent,
        ProjectCounts Projects, IndicatorCounts Indicators, decimal? Score,
        IEnumerable<PartAnswer> ByDimension, IEnumerable<PartAnswer> ByDivision, IReadOnlyList<LateItem> LateItems,
        IReadOnlyList<WithdrawnItem> Withdrawn);

    public sealed record PartAnswer(
        string? Code, string Name, decimal Budget, decimal? Ordinance, decimal Limit, decimal Reserved, decimal Spent,
        ProjectCounts Projects, IndicatorCounts Indicators);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("{fy:int}/dashboard", Handle)
        .WithName(nameof(GetDashboard))
        .WithSummary("Money, projects and indicators of a fiscal year, by dimension and by lead division; the public sees the published plan");

    public static async Task<Results<Ok<Answer>, ValidationProblem>> Handle(int fy, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (!FiscalYear.TryParse(fy.ToString(System.Globalization.CultureInfo.InvariantCulture), null, out var year))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["fy"] = [Language.T("ปีงบประมาณเป็นปีพุทธศักราช เช่น 2570", "A fiscal year is a number of the Buddhist era, such as 2570")],
            });
        }

        var board = await YearDashboard.Read(db, year, actor, clock, ct);
        var totals = board.Totals;
        return TypedResults.Ok(new Answer(
            year, board.Plan?.Id, totals.Budget, totals.Ordinance, totals.Limit, totals.Reserved, totals.Spent,
            totals.Projects, totals.Indicators, totals.Projects.Score is { } score ? Math.Round(score, 2) : null,
            board.ByDimension.Select(Describe), board.ByDivision.Select(Describe), board.LateItems, board.Withdrawn));
    }

    private static PartAnswer Describe(DashboardPart part) => new(
        part.Code, part.Name, part.Totals.Budget, part.Totals.Ordinance, part.Totals.Limit, part.Totals.Reserved, part.Totals.Spent,
        part.Totals.Projects, part.Totals.Indicators);
}
