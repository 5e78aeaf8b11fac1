using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalAudit.Findings;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>The report is issued: its findings go out with it, and the unit was audited on that day.</summary>
public static class ReportEngagement
{
    /// <param name="Number">As the office numbers its letters: รอ 71001.6/12.</param>
    /// <param name="On">Today where it is left out.</param>
    public sealed record Request([Required, StringLength(Engagement.LongestReference, MinimumLength = 1)] string Number, DateOnly? On = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("engagements/{id:guid}/report", Handle)
        .WithName(nameof(ReportEngagement))
        .WithSummary("Issue the report of an engagement, and its findings with it")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeEngagement(year, id, async one =>
    {
        var on = request.On ?? desk.Today;
        if ((EngagementDay.Against(on, one.FieldworkOn, desk.Today) ?? Objection.To(one.Report(request.Number.Trim(), on))) is { } objection)
            return objection;
        var last = await desk.Db.AuditFindings.LastNumber(year, ct);
        foreach (var finding in await desk.Db.AuditFindings.Where(row => row.EngagementId == id && row.Status == FindingStatus.Draft).OrderBy(row => row.Id).ToListAsync(ct))
            finding.Issue(++last, on);
        (await desk.Db.AuditUnits.SingleAsync(unit => unit.Id == one.UnitId, ct)).WasAudited(on);
        return null;
    }, ct);
}
