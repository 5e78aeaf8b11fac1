using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;

namespace PlanService.Projects;

/// <summary>Takes a project out of a draft. It stays visible as withdrawn; what was done of it in earlier versions stays recorded.</summary>
public static class WithdrawProject
{
    public sealed record Request([Required, StringLength(Plan.LongestReason, MinimumLength = Plan.ShortestReason)] string Reason);

    public sealed record Answer(string Code, Guid PlanId, DateTimeOffset WithdrawnAt, string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder projects) => projects
        .MapPost("{code}/withdrawal", Handle)
        .WithName(nameof(WithdrawProject))
        .WithSummary("Take a project out of a draft, with a reason. planId says which draft");

    public static async Task<Results<Ok<Answer>, NotFound, ProblemHttpResult>> Handle(
        string code, Guid planId, Request request, HttpRequest http, PlanDb db, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (await Find(db, planId, code, ct) is not { } found)
            return TypedResults.NotFound();
        if (http.IfMatchFails(found.Project.RowVersion) is { } stale)
            return stale;
        return await Decide(found, request.Reason, db, audit, clock, ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(new Answer(code, planId, found.Project.WithdrawnAt!.Value, found.Project.WithdrawnReason!));
    }

    /// <summary>Also one that was withdrawn already: the answer says so.</summary>
    internal static async Task<ChangeProject.Draft?> Find(PlanDb db, Guid planId, string code, CancellationToken ct) =>
        await db.Plans.SingleOrDefaultAsync(row => row.Id == planId, ct) is { } plan
        && await db.Projects.IgnoreQueryFilters().SingleOrDefaultAsync(row => row.PlanId == planId && row.Code == code, ct) is { } project
            ? new(plan, project)
            : null;

    /// <summary>The same for the page: withdraws and saves, or says why not.</summary>
    public static async Task<Refusal?> Decide(
        ChangeProject.Draft draft, string reason, PlanDb db, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        var (plan, project) = draft;
        if (!plan.IsBeingWritten)
            return PlanRefusals.NotDraft(plan);
        if (project.Withdraw(reason, clock.GetUtcNow()) is { } refusal)
            return refusal;
        // Its sheet would be printed among those of no project.
        db.RemoveRange(await db.Sheets.Where(sheet => sheet.PlanId == plan.Id && sheet.ProjectCode == project.Code).ToListAsync(ct));
        audit.Reason = reason.Trim();
        db.Add(audit.Entry(nameof(Project), $"{plan.Id}/{project.Code}", null, JsonSerializer.Serialize(new { withdrawn = true })));
        await db.SaveChangesAsync(ct);
        return null;
    }
}
