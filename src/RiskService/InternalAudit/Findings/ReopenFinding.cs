using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>What was closed has returned: it is followed up again, and so is its engagement.</summary>
public static class ReopenFinding
{
    /// <param name="DueOn">By when it is to be carried out now.</param>
    public sealed record Request([Required, StringLength(FollowFinding.LongestNote, MinimumLength = 10)] string Reason, [Required] DateOnly? DueOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("findings/{id:guid}/reopening", Handle)
        .WithName("ReopenAuditFinding")
        .WithSummary("Reopen a closed finding that returned")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeOwnFinding(year, id, async one =>
    {
        if (request.DueOn < desk.Today)
            return Objection.To("dueOn", "กำหนดเสร็จต้องไม่ก่อนวันนี้", "It can't be due in the past");
        if (one.Reopen(new(request.Reason.Trim(), request.DueOn!.Value, desk.Now, desk.Actor.Name)) is { } refusal)
            return Objection.To(refusal);
        (await desk.Db.Engagements.SingleAsync(row => row.Id == one.EngagementId, ct)).Reopen();
        return null;
    }, ct);
}
