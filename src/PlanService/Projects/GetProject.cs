using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Import;
using PlanService.Plans;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace PlanService.Projects;

/// <summary>One project: its row of the matrix and its whole sheet, as understood and as written.</summary>
public static class GetProject
{
    public sealed record Answer(
        string Code, Guid PlanId, ProjectKind Kind, string Name, string Dimension, string Mission, string[] Objectives,
        string Rationale, string[] Purposes, IReadOnlyList<TargetGroup> TargetGroups, decimal? TargetTotal, string? TargetUnit,
        IEnumerable<StepAnswer> Steps, string[] Divisions, IReadOnlyDictionary<string, decimal?> Budgets, decimal Total,
        IEnumerable<LineAnswer> BudgetLines, IEnumerable<IndicatorAnswer> Outputs, IEnumerable<IndicatorAnswer> Outcomes,
        string? Remark, int OpenFindings, WrittenAnswer AsWritten);

    public sealed record StepAnswer(int No, string Text, IReadOnlyList<string> Details);

    public sealed record LineAnswer(string Item, decimal? Quantity, decimal? Rate, decimal? People, decimal? Amount, decimal? Computed);

    public sealed record IndicatorAnswer(string Code, string Text, string Comparator, decimal? Target, string? Unit);

    /// <summary>The matrix's cells and every sheet of this project, letter by letter.</summary>
    public sealed record WrittenAnswer(MatrixRow Matrix, IReadOnlyDictionary<string, string> Budgets, IReadOnlyList<ProjectSheet> Sheets);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder projects) => projects
        .MapGet("{code}", Handle)
        .WithName(nameof(GetProject))
        .WithSummary("A project with its sheet; of the plan in force unless planId names another");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(
        string code, Guid? planId, PlanDb db, Actor actor, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        if (await db.FindVisible(planId, actor, clock, ct) is not { } plan || await db.WholeProject(plan.Id, code, ct) is not { } project)
            return TypedResults.NotFound();
        var sheets = await db.Sheets.AsNoTracking().Where(sheet => sheet.PlanId == plan.Id && sheet.ProjectCode == code)
            .OrderBy(sheet => sheet.Position).ToListAsync(ct);
        var open = await db.Findings.CountAsync(
            finding => finding.PlanId == plan.Id && finding.ProjectCode == code && finding.State == Findings.FindingState.Open, ct);
        response.SetETag(project.RowVersion);
        return TypedResults.Ok(Describe(project, sheets, open));
    }

    /// <summary>The project with budgets and indicators.</summary>
    public static Task<Project?> WholeProject(this PlanDb db, Guid planId, string code, CancellationToken ct, bool orWithdrawn = false) =>
        (orWithdrawn ? db.Projects.IgnoreQueryFilters() : db.Projects).AsNoTracking()
        .Include(project => project.Budgets).Include(project => project.Indicators).AsSplitQuery()
        .SingleOrDefaultAsync(project => project.PlanId == planId && project.Code == code, ct);

    /// <summary>Baht by fiscal year; null where the plan gives none.</summary>
    public static IReadOnlyDictionary<string, decimal?> BudgetsOf(Project project) =>
        project.Budgets.OrderBy(budget => budget.FiscalYear).ToDictionary(budget => budget.FiscalYear.ToString(), budget => budget.Baht);

    internal static Answer Describe(Project project, IEnumerable<PlanSheet> sheets, int openFindings) => new(
        project.Code, project.PlanId, project.Kind, project.Name, project.Dimension, project.Mission, project.Objectives,
        project.Rationale, project.Purposes, project.TargetGroups, project.TargetTotal, project.TargetUnit,
        project.Steps.Select(step => new StepAnswer(step.No, step.Text, step.Details)), project.Divisions, BudgetsOf(project), project.Total,
        project.BudgetLines.Select(line => new LineAnswer(line.Item, line.Quantity, line.Rate, line.People, line.Amount, line.Computed)),
        project.Outputs.Select(Describe), project.Outcomes.Select(Describe), project.Remark, openFindings,
        new(project.Matrix, project.Budgets.OrderBy(budget => budget.FiscalYear).ToDictionary(budget => budget.FiscalYear.ToString(), budget => budget.AsWritten),
            [.. sheets.Select(sheet => sheet.Content)]));

    private static IndicatorAnswer Describe(Indicator indicator) =>
        new(indicator.Code, indicator.Text, indicator.Comparator.ToText(), indicator.Target, indicator.Unit);
}
