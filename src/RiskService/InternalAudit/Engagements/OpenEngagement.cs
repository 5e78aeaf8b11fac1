using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalAudit.Plans;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>Opens an engagement of the approved plan, or with a reason one that it does not hold.</summary>
public static class OpenEngagement
{
    /// <param name="UnitId">Active unit of the universe.</param>
    /// <param name="ManDays">1 or more.</param>
    /// <param name="Reason">Why it can't wait for a plan: สั่งการของนายก อบต.</param>
    public sealed record Outside(
        [Required] Guid? UnitId,
        [Required] EngagementType? Type,
        [Required, StringLength(Engagement.LongestText, MinimumLength = 5)] string Objective,
        [Required, StringLength(Engagement.LongestText, MinimumLength = 5)] string Scope,
        [Required, Range(1, AuditPlan.MostDays)] int? ManDays,
        [Required, StringLength(Engagement.LongestText, MinimumLength = 10)] string Reason);

    /// <param name="PlannedId">Of the approved plan; one of the two is given.</param>
    public sealed record Request(Guid? PlannedId = null, Outside? OutsidePlan = null);

    public sealed record Answer(Guid Id, string Code);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("engagements", Handle)
        .WithName(nameof(OpenEngagement))
        .WithSummary("Open an engagement of the approved plan (plannedId), or one outside it with a reason (outsidePlan)")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(FiscalYear fy, Request request, Desk desk, CancellationToken ct)
    {
        var (one, objection) = await Decide(fy, request, desk, ct);
        return one is null ? objection!.ToProblem() : TypedResults.Created($"/risk/api/v1/audit/{fy}/engagements/{one.Id}", new Answer(one.Id, one.Code));
    }

    /// <summary>The same for the page.</summary>
    public static Task<(Engagement? Engagement, Objection? Objection)> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct) => desk.Db.RetryWhenOvertaken<(Engagement?, Objection?)>(async () =>
    {
        var (planned, objection) = await Planned(year, request, desk, ct);
        if (planned is null)
            return (null, objection);
        if (request.PlannedId is { } id && await desk.Db.Engagements.AnyAsync(row => row.FiscalYear == year && row.PlannedId == id, ct))
            return (null, Objection.To(AuditRefusals.AlreadyOpened));
        var last = await desk.Db.Engagements.Where(row => row.FiscalYear == year).MaxAsync(row => (int?)row.No, ct) ?? 0;
        var one = Engagement.Of(year, last + 1, planned, PlainText.Of(request.OutsidePlan?.Reason), desk.Today);
        desk.Db.Add(one);
        await desk.Db.SaveChangesAsync(ct);
        return (one, null);
    }, ct);

    private static async Task<(PlannedEngagement? Planned, Objection? Objection)> Planned(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        if (request.PlannedId is null == request.OutsidePlan is null)
            return (null, Objection.To("plannedId", "ระบุงานในแผน หรืองานนอกแผน อย่างใดอย่างหนึ่ง", "Name an engagement of the plan or one outside it, one of the two"));
        if (request.OutsidePlan is { } outside)
        {
            return await desk.Db.AuditUnits.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == outside.UnitId && unit.RetiredAt == null, ct) is { } unit
                ? (new(Guid.Empty, unit.Id, unit.Division, unit.Process, outside.Type!.Value, outside.Objective.Trim(), outside.Scope.Trim(), 1, outside.ManDays!.Value, null), null)
                : (null, Objection.To("outsidePlan.unitId", "เลือกหน่วยรับตรวจที่ใช้อยู่", "Choose an auditable unit that is in use"));
        }

        if (await desk.Db.ApprovedPlan(year, ct) is not { } plan)
            return (null, Objection.To(AuditRefusals.NotApproved));
        return plan.Engagements.Find(one => one.Id == request.PlannedId) is { } planned
            ? (planned, null)
            : (null, Objection.To("plannedId", "ไม่มีงานนี้ในแผนที่อนุมัติ", "The approved plan does not hold it"));
    }
}
