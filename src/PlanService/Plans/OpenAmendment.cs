using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlanService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>Begins a new version of a published plan (แผนฉบับเพิ่มเติม, เปลี่ยนแปลง): a draft, while the old one stays in force.</summary>
public static class OpenAmendment
{
    public sealed record Request(
        [Required] AmendmentKind? Kind,
        [Required, StringLength(Plan.LongestReason, MinimumLength = Plan.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPost("{planId:guid}/amendments", Handle)
        .WithName(nameof(OpenAmendment))
        .WithSummary("Open an amendment of the plan in force: a draft with the same projects, one at a time");

    public static async Task<Results<Created<PlanStanding>, NotFound, ProblemHttpResult>> Handle(
        Guid planId, Request request, HttpRequest http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == planId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (http.IfMatchFails(plan.RowVersion) is { } stale)
            return stale;
        var (draft, refusal) = await Decide(planId, request.Kind!.Value, request.Reason, db, audit, actor, clock, ct);
        return draft is null
            ? refusal!.ToProblem()
            : TypedResults.Created($"/plan/api/v1/plans/{draft.Id}", PlanStanding.Answer(draft, http).Value);
    }

    /// <summary>The same for the page: the draft, saved, or why there is none.</summary>
    public static async Task<(Plan? Draft, Refusal? Refusal)> Decide(
        Guid planId, AmendmentKind kind, string reason, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var plan = await db.Whole(planId, ct);
        var newest = await db.Plans.AsNoTracking().Where(row => row.SeriesId == plan.SeriesId).OrderByDescending(row => row.Version).FirstAsync(ct);
        var (draft, refusal) = plan.Amend(kind, reason, newest, actor, clock.GetUtcNow());
        if (draft is null)
            return (null, refusal);
        audit.Reason = reason.Trim();
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException twice) when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear(); // two officers at the same moment: nothing of the second may be saved later
            return (null, PlanRefusals.AmendmentOpen(draft.Version));
        }

        return (draft, null);
    }

    /// <summary>A plan to copy from: not tracked, with everything a copy needs.</summary>
    internal static Task<Plan> Whole(this PlanDb db, Guid planId, CancellationToken ct) => db.Plans.AsNoTracking()
        .Include(plan => plan.Sheets)
        .Include(plan => plan.Projects).ThenInclude(project => project.Budgets)
        .Include(plan => plan.Projects).ThenInclude(project => project.Indicators)
        .AsSplitQuery().SingleAsync(plan => plan.Id == planId, ct);
}
