using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalAudit.Universe;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Plans;

/// <summary>The auditor writes the plan of a year, or amends an approved one with a reason.</summary>
public static class WritePlan
{
    public const int LongestText = 1000;

    /// <param name="Id">Of an engagement that is in the plan already; left out for a new one.</param>
    /// <param name="Quarter">1 to 4.</param>
    /// <param name="ManDays">1 or more.</param>
    public sealed record EngagementGiven(
        [Required] Guid? UnitId,
        [Required] EngagementType? Type,
        [Required, StringLength(LongestText, MinimumLength = 5)] string Objective,
        [Required, StringLength(LongestText, MinimumLength = 5)] string Scope,
        [Required, Range(1, 4)] int? Quarter,
        [Required, Range(1, AuditPlan.MostDays)] int? ManDays,
        Guid? Id = null);

    /// <param name="CapacityDays">Man-days that the unit has; planning more is allowed, and said.</param>
    /// <param name="Reason">Of amending a plan that was approved.</param>
    public sealed record Request(
        [Required, Range(1, AuditPlan.MostDays)] int? CapacityDays,
        [Required, MaxLength(AuditPlan.MostEngagements)] IReadOnlyList<EngagementGiven> Engagements,
        [StringLength(AuditPlan.LongestNote)] string? Note = null,
        [StringLength(AuditPlan.LongestReason, MinimumLength = AuditPlan.ShortestReason)] string? Reason = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPut("plan", Handle)
        .WithName("WriteAuditPlan")
        .WithSummary("Write the audit plan of the year, or amend an approved one with a reason")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct) => request.Engagements.Any(one => one is null)
        ? Objection.To("engagements", "รายการงานตรวจสอบว่างเปล่า", "An engagement of the list is empty")
        : await desk.Db.RetryWhenOvertaken<Objection?>(async () =>
    {
        var known = await desk.Db.AuditPlans.Where(plan => plan.FiscalYear == year).Select(plan => (Guid?)plan.Id).SingleOrDefaultAsync(ct);
        if (known is { } id)
            return await desk.Change(desk.Db.AuditPlans, id, plan => Write(plan, request, desk, ct), ct);
        var first = AuditPlan.Of(year);
        if (await Write(first, request, desk, ct) is { } objection)
            return objection;
        desk.Db.Add(first);
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }, ct);

    private static async Task<Objection?> Write(AuditPlan plan, Request request, Desk desk, CancellationToken ct)
    {
        var wanted = request.Engagements.Select(one => one.UnitId ?? Guid.Empty).ToList();
        var units = await desk.Db.AuditUnits.AsNoTracking().Where(unit => wanted.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, ct);
        if (Objection.To(Against(plan, request, units)) is { } wrong)
            return wrong;
        var scores = await desk.Db.UnitScores.AsNoTracking().Where(score => score.FiscalYear == plan.FiscalYear && score.IsCurrent && wanted.Contains(score.UnitId)).ToDictionaryAsync(score => score.UnitId, score => score.Total, ct);
        var kept = request.Engagements.Select(one => one.Id ?? Guid.Empty).ToList();
        if (await desk.Db.Engagements.Where(one => one.FiscalYear == plan.FiscalYear && one.PlannedId != null && !kept.Contains(one.PlannedId.Value)).Select(one => one.Process).FirstOrDefaultAsync(ct) is { } begun)
            return Objection.To(AuditRefusals.Begun(begun));
        return Objection.To(plan.Write(request.CapacityDays!.Value, PlainText.Of(request.Note), [.. request.Engagements.Select(one => Planned(one, plan, units[one.UnitId!.Value], scores))], PlainText.Of(request.Reason)));
    }

    private static PlannedEngagement Planned(EngagementGiven given, AuditPlan plan, AuditUnit unit, Dictionary<Guid, decimal> scores)
    {
        var before = plan.Engagements.Find(one => one.Id == given.Id);
        return new(
            before?.Id ?? Guid.CreateVersion7(), unit.Id, unit.Division, unit.Process, given.Type!.Value, given.Objective.Trim(), given.Scope.Trim(), given.Quarter!.Value, given.ManDays!.Value,
            before?.UnitId == unit.Id ? before.Score : scores.TryGetValue(unit.Id, out var score) ? score : null);
    }

    private static IEnumerable<Objection> Against(AuditPlan plan, Request request, Dictionary<Guid, AuditUnit> units)
    {
        if (plan.NeedsReason && PlainText.Of(request.Reason) is null)
            yield return Objection.To("reason", "บอกเหตุผลที่แก้ไขแผนที่อนุมัติแล้ว", "Say why the approved plan is changed");
        var seen = new HashSet<Guid>();
        foreach (var (at, one) in request.Engagements.Index())
        {
            if (!units.TryGetValue(one.UnitId!.Value, out var unit) || (unit.RetiredAt is not null && !plan.Engagements.Exists(before => before.Id == one.Id)))
                yield return Objection.To(FormattableString.Invariant($"engagements[{at}].unitId"), "เลือกหน่วยรับตรวจที่ใช้อยู่", "Choose an auditable unit that is in use");
            if (one.Id is { } id && (!plan.Engagements.Exists(before => before.Id == id) || !seen.Add(id)))
                yield return Objection.To(FormattableString.Invariant($"engagements[{at}].id"), "ไม่มีงานนี้ในแผน หรือระบุซ้ำ", "It is not in the plan, or named twice");
        }
    }
}
