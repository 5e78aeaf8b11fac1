using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Dashboard;
using PlanService.Data;
using PlanService.Projects;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace PlanService.Executive;

/// <summary>The executive's page as data.</summary>
public static class GetExecutive
{
    /// <param name="PlanId">Null when there is no plan of this year.</param>
    /// <param name="AsOf">The day (Thailand) on which it was counted.</param>
    /// <param name="YearGonePercent">Whole percent of the year that is over.</param>
    /// <param name="Limit">Baht that may be spent: of the ordinance, and where that is not entered, of the plan.</param>
    /// <param name="Pace">By which rule <c>missed</c> is told.</param>
    public sealed record Answer(
        FiscalYear FiscalYear, Guid? PlanId, DateOnly AsOf, int YearGonePercent, decimal Limit, decimal Reserved, decimal Spent, ProjectCounts ProjectCounts, IndicatorCounts IndicatorCounts,
        PaceRule Pace, IEnumerable<ProjectAnswer> Projects, RecentChanges Changes);

    /// <param name="EarliestPercent">Of the year; before it nothing is said.</param>
    /// <param name="EnoughPercent">Of what is wanted; what comes to less by the end of the year is missed.</param>
    public sealed record PaceRule(int EarliestPercent, int EnoughPercent);

    /// <param name="SpentPercent">Of the limit; null where the project uses no money.</param>
    public sealed record ProjectAnswer(
        string Code, string Name, string? Division, ProjectStatus Status, bool CouldNot, int StepsDone, int Steps, decimal Limit, decimal Reserved, decimal Spent, int? SpentPercent,
        IndicatorCounts Indicators, int Signals, IEnumerable<MissedAnswer> Missed, string Link);

    /// <param name="Sentence">What it means, in the reader's language.</param>
    public sealed record MissedAnswer(PaceOf Of, string? Indicator, decimal Done, decimal Wanted, decimal AtEnd, string Sentence);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("{fy:int}/executive", Handle)
        .WithName(nameof(GetExecutive))
        .WithSummary("Each project's state, money and indicators, what changed in the last 7 days, and what will be missed at this pace; sort by plan, state, money, indicators, signals or pace");

    public static async Task<Results<Ok<Answer>, ValidationProblem>> Handle(int fy, string? sort, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var errors = new Dictionary<string, string[]>();
        if (!FiscalYear.TryParse(fy.ToString(System.Globalization.CultureInfo.InvariantCulture), null, out var fiscalYear))
            errors["fy"] = [T("ปีงบประมาณเป็นปีพุทธศักราช เช่น 2570", "A fiscal year is a number of the Buddhist era, such as 2570")];
        if (!string.IsNullOrEmpty(sort) && Words.Read<ExecutiveOrder>(sort) is null)
            errors["sort"] = [T("เรียงได้ตาม plan, state, money, indicators, signals หรือ pace", "Sort by plan, state, money, indicators, signals or pace")];
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);

        var year = await ExecutiveYear.Read(db, fiscalYear, actor, clock, ct);
        var totals = year.Totals;
        return TypedResults.Ok(new Answer(
            fiscalYear, year.Plan?.Id, year.Today, year.Gone.Percent, totals.Limit, totals.Reserved, totals.Spent, totals.Projects, totals.Indicators, new(Executive.Pace.Earliest, Executive.Pace.Enough),
            year.Projects.In(Words.Read<ExecutiveOrder>(sort) ?? ExecutiveOrder.Plan).Select(project => Describe(project, year.Gone)), year.Changes));
    }

    private static ProjectAnswer Describe(ExecutiveProject one, YearGone gone) => new(
        one.Code, one.Project.Name, one.Division, one.Status, one.CouldNot, one.Year.StepsDone, one.Project.StepCount, one.Limit, one.Year.Reserved, one.Year.Spent, one.SpentPercent,
        one.Indicators, one.Signals,
        one.Missed.Select(missed => new MissedAnswer(missed.Of, missed.Indicator, missed.Done, missed.Wanted, missed.AtEnd, PaceWords.Sentence(missed, gone, one.Project.Indicators))),
        $"/plan/projects/{one.Code}/years/{one.Year.FiscalYear}");
}
