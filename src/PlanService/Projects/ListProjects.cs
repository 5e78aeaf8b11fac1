using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Import;
using PlanService.Plans;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;

namespace PlanService.Projects;

/// <summary>Projects of a plan, by dimension, division, year, and words.</summary>
public static class ListProjects
{
    public sealed record Item(
        string Code, Guid PlanId, ProjectKind Kind, string Name, string Dimension, string Mission, string[] Objectives, string[] Divisions,
        IReadOnlyDictionary<string, decimal?> Budgets, decimal Total, string? Remark);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder projects) => projects
        .MapGet("", Handle)
        .WithName(nameof(ListProjects))
        .WithSummary("Projects of a plan (the one in force unless planId names another); q looks in code, name and every text of the sheet");

    public static async Task<Results<Ok<PageOf<Item>>, NotFound, ValidationProblem>> Handle(
        Guid? planId, [AsParameters] ProjectFilter filter, [AsParameters] Paging paging,
        PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (!filter.IsReadable)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["status"] = ["not-started, on-track, late, done"] });
        if (await db.FindVisible(planId, actor, clock, ct) is not { } plan)
            return planId is null ? TypedResults.Ok(new PageOf<Item>([], 1, Paging.DefaultSize, 0)) : TypedResults.NotFound();
        var found = filter.Of(plan, db, clock).Include(project => project.Budgets);
        return TypedResults.Ok(await paging.Of(found, Summary, ct));
    }

    private static Item Summary(Project project) => new(
        project.Code, project.PlanId, project.Kind, project.Name, project.Dimension, project.Mission, project.Objectives, project.Divisions,
        GetProject.BudgetsOf(project), project.Total, project.Remark);
}
