using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Projects;

/// <summary>Changes a project while its plan is a draft or was returned.</summary>
public static class ChangeProject
{
    public sealed record Request : ProjectChange
    {
        [Required, StringLength(Plan.LongestReason, MinimumLength = Plan.ShortestReason)]
        public string Reason { get; init; } = "";
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder projects) => projects
        .MapPatch("{code}", Handle)
        .WithName(nameof(ChangeProject))
        .WithSummary("Change a project of a draft; what is not named stays. planId says which draft")
        .WithDescription("Indicators and steps keep their codes and numbers where text or place stays, so that what was recorded stays with them.");

    public static async Task<Results<Ok<GetProject.Answer>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        string code, Guid planId, Request request, HttpRequest http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await Find(db, planId, code, ct) is not { } found)
            return TypedResults.NotFound();
        if (http.IfMatchFails(found.Project.RowVersion) is { } stale)
            return stale;
        if (ProjectChecks.Of(request, found.Plan, found.Project.Divisions) is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);
        return await Decide(found, request, request.Reason, db, audit, clock, ct) is { } refusal
            ? refusal.ToProblem()
            : await Answer(db, actor, planId, code, http.HttpContext.Response, clock, ct);
    }

    /// <summary>A project of a draft with that draft, both to be changed.</summary>
    public sealed record Draft(Plan Plan, Project Project);

    internal static async Task<Draft?> Find(PlanDb db, Guid planId, string code, CancellationToken ct) =>
        await db.Plans.SingleOrDefaultAsync(row => row.Id == planId, ct) is { } plan
        && await db.Projects.Include(row => row.Budgets).Include(row => row.Indicators).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.PlanId == planId && row.Code == code, ct) is { } project
            ? new(plan, project)
            : null;

    /// <summary>The same for the page: changes, audits, saves; or says why not.</summary>
    public static async Task<Refusal?> Decide(
        Draft draft, ProjectChange change, string reason, PlanDb db, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        var (plan, project) = draft;
        if (!plan.IsBeingWritten)
            return PlanRefusals.NotDraft(plan);
        var used = await db.Projects.IgnoreQueryFilters()
            .Where(row => row.Code == project.Code && db.Plans.Any(version => version.Id == row.PlanId && version.SeriesId == plan.SeriesId))
            .SelectMany(row => row.Indicators).Select(indicator => indicator.Code).Distinct().ToListAsync(ct);
        var before = ProjectFields.Of(project);
        var lastStep = await db.ProjectYears.Where(year => year.SeriesId == plan.SeriesId && year.Code == project.Code)
            .Join(db.Steps, year => year.Id, step => step.ProjectYearId, (year, step) => (int?)step.No).MaxAsync(ct) ?? 0;
        project.Change(change, used, lastStep, clock.GetUtcNow());
        // Work of a series that has no published version yet is recorded on the draft itself.
        if (change.Steps is not null && !await db.Plans.AnyAsync(version => version.SeriesId == plan.SeriesId && version.PublishedAt != null, ct))
            await AmendedWork.Recount(plan, project, db, ct);
        audit.Reason = reason.Trim();
        var (was, became) = ProjectFields.Changes(before, ProjectFields.Of(project));
        db.Add(audit.Entry(nameof(Project), $"{plan.Id}/{project.Code}", was, became));
        await db.SaveChangesAsync(ct);
        return null;
    }

    internal static async Task<Results<Ok<GetProject.Answer>, NotFound, ValidationProblem, ProblemHttpResult>> Answer(
        PlanDb db, Actor actor, Guid planId, string code, HttpResponse response, TimeProvider clock, CancellationToken ct) =>
        (await GetProject.Handle(code, planId, db, actor, clock, response, ct)).Result is Ok<GetProject.Answer> answer ? answer : TypedResults.NotFound();
}
