using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Findings;

/// <summary>Decides several findings at once, for one reason: all of them or none.</summary>
public static class ResolveFindings
{
    public const int Most = 500;

    public sealed record Request(
        [Required, MinLength(1), MaxLength(Most)] Guid[] FindingIds,
        [Required] ResolveFinding.Decision? Action,
        [Required, StringLength(Finding.LongestReason, MinimumLength = Finding.ShortestReason)] string Reason);

    public sealed record Answer(int Resolved);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder findings) => findings
        .MapPost("resolution", Handle)
        .WithName(nameof(ResolveFindings))
        .WithSummary("Resolve several findings as corrected or accepted with one reason: all of them or none");

    public static async Task<Results<Ok<Answer>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid planId, Request request, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Plans.AnyAsync(plan => plan.Id == planId, ct))
            return TypedResults.NotFound();
        var wanted = request.FindingIds.Distinct().ToList();
        var findings = await db.Findings.Where(row => row.PlanId == planId && wanted.Contains(row.Id)).OrderBy(row => row.Number).ToListAsync(ct);
        if (findings.Count < wanted.Count)
        {
            var unknown = wanted.Except(findings.Select(finding => finding.Id));
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["findingIds"] = [.. unknown.Select(id => id.ToString())] });
        }

        return await Decide(findings, request.Action!.Value, request.Reason, db, audit, actor, clock, ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(new Answer(findings.Count));
    }

    /// <summary>The same for the page.</summary>
    /// <param name="findings">Of one plan, tracked.</param>
    public static async Task<Refusal?> Decide(
        IReadOnlyList<Finding> findings, ResolveFinding.Decision decision, string reason, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var planId = findings[0].PlanId;
        var plan = await db.Plans.SingleAsync(row => row.Id == planId, ct);
        foreach (var finding in findings)
        {
            if (ResolveFinding.Apply(finding, plan, decision, reason, db, audit, actor, clock.GetUtcNow()) is not { } refusal)
                continue;
            db.ChangeTracker.Clear(); // what was decided before this one must not be saved either
            return refusal with
            {
                Thai = $"{refusal.Thai} (ข้อ {Pages.Wording.Plain(finding.Number)}) จึงยังไม่ได้บันทึกข้อใดเลย",
                English = $"{refusal.English} (finding {Pages.Wording.Plain(finding.Number)}), so none was saved",
            };
        }

        await db.SaveChangesAsync(ct);
        return null;
    }
}
