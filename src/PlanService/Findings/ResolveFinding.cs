using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Findings;

/// <summary>Decides a finding: the plan was put right, or stays as written for a reason.</summary>
public static class ResolveFinding
{
    public enum Decision
    {
        /// <summary>The plan was put right.</summary>
        Corrected,

        /// <summary>It stays as written.</summary>
        Accepted,
    }

    public sealed record Request(
        [Required] Decision? Action,
        [Required, StringLength(Finding.LongestReason, MinimumLength = Finding.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder findings) => findings
        .MapPost("{findingId:guid}/resolution", Handle)
        .WithName(nameof(ResolveFinding))
        .WithSummary("Resolve a finding as corrected or accepted, with a reason");

    public static async Task<Results<Ok<FindingAnswer>, NotFound, ProblemHttpResult>> Handle(
        Guid planId, Guid findingId, Request request, HttpRequest http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Findings.SingleOrDefaultAsync(row => row.Id == findingId && row.PlanId == planId, ct) is not { } finding)
            return TypedResults.NotFound();
        if (http.IfMatchFails(finding.RowVersion) is { } stale)
            return stale;
        if (await Decide(finding, request.Action!.Value, request.Reason, db, audit, actor, clock, ct) is { } refusal)
            return refusal.ToProblem();
        http.HttpContext.Response.SetETag(finding.RowVersion);
        return TypedResults.Ok(FindingAnswer.Of(finding));
    }

    /// <summary>The same for the page: decides, audits, saves; or says why not.</summary>
    public static async Task<Refusal?> Decide(
        Finding finding, Decision decision, string reason, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var plan = await db.Plans.SingleAsync(row => row.Id == finding.PlanId, ct);
        if (Apply(finding, plan, decision, reason, db, audit, actor, clock.GetUtcNow()) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Decides and audits, and leaves the saving to the caller.</summary>
    internal static Refusal? Apply(
        Finding finding, Plan plan, Decision decision, string reason, PlanDb db, AuditTrail audit, Actor actor, DateTimeOffset at)
    {
        var before = finding.State;
        var state = decision is Decision.Corrected ? FindingState.Corrected : FindingState.Accepted;
        if (finding.Resolve(plan, state, reason, actor, at) is { } refusal)
            return refusal;
        audit.Reason = finding.Reason;
        db.Add(audit.Entry(nameof(Finding), finding.Id.ToString(), State(before), State(finding.State)));
        return null;
    }

    private static string State(FindingState state) => JsonSerializer.Serialize(new { state = Words.Of(state) });
}
