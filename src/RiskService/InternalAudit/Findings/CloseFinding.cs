using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>The auditor closes a finding, with the evidence that it was carried out or no longer applies.</summary>
public static class CloseFinding
{
    /// <param name="Evidence">What the auditor saw; the division reads it.</param>
    /// <param name="WorkingPaper">Reference of a working paper of the engagement, which nobody else sees.</param>
    public sealed record Request(
        [Required, StringLength(FollowFinding.LongestNote, MinimumLength = 10)] string Evidence,
        string? WorkingPaper = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("findings/{id:guid}/closure", Handle)
        .WithName("CloseAuditFinding")
        .WithSummary("Close a finding with evidence")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeOwnFinding(year, id, async one =>
    {
        var paper = PlainText.Of(request.WorkingPaper);
        if (paper is not null && !await desk.Db.WorkingPapers.AnyAsync(row => row.EngagementId == one.EngagementId && row.Reference == paper, ct))
            return Objection.To("workingPaper", "ไม่มีกระดาษทำการรหัสนี้ในงานตรวจสอบ", "The engagement has no working paper with this reference");
        return Objection.To(one.Close(request.Evidence.Trim(), paper, desk.Today, desk.Now, desk.Actor.Name));
    }, ct);
}
