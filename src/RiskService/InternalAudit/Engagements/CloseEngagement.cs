using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalAudit.Findings;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>Every finding of the engagement is closed, and so is the engagement.</summary>
public static class CloseEngagement
{
    /// <param name="On">Today where it is left out.</param>
    public sealed record Request(DateOnly? On = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("engagements/{id:guid}/closure", Handle)
        .WithName(nameof(CloseEngagement))
        .WithSummary("Close an engagement of which nothing is followed up any more")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeEngagement(year, id, async one =>
    {
        var on = request.On ?? desk.Today;
        var open = await desk.Db.AuditFindings.CountAsync(finding => finding.EngagementId == id && finding.Status != FindingStatus.Closed, ct);
        return EngagementDay.Against(on, one.ReportedOn, desk.Today) ?? Objection.To(one.Close(on, open));
    }, ct);
}
