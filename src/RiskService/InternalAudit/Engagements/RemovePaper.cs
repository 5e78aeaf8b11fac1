using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>A working paper was added by mistake: gone, unless a step or a closed finding rests on it.</summary>
public static class RemovePaper
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("engagements/{id:guid}/papers/{paper:guid}/removal", Handle)
        .WithName("RemoveWorkingPaper")
        .WithSummary("Remove a working paper to which nothing refers")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Guid paper, Desk desk, EvidenceFiles files, CancellationToken ct) =>
        Desk.Answer(Decide(fy, id, paper, desk, files, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Guid paper, Desk desk, EvidenceFiles files, CancellationToken ct) => desk.ChangeEngagement(year, id, async one =>
    {
        if (await desk.Db.WorkingPapers.Include(row => row.File).SingleOrDefaultAsync(row => row.Id == paper && row.EngagementId == id, ct) is not { } found)
            return Objection.NotFound;
        if (one.Status is EngagementStatus.Closed)
            return Objection.To(AuditRefusals.Closed);
        var closures = await desk.Db.AuditFindings.Where(finding => finding.EngagementId == id).Select(finding => finding.Closures).ToListAsync(ct);
        if (one.Programme.Exists(step => step.WorkingPaper == found.Reference) || closures.Exists(list => list.Exists(closure => closure.WorkingPaper == found.Reference)))
            return Objection.To(AuditRefusals.PaperInUse);
        desk.Db.Remove(found);
        files.Remove(found.File);
        return null;
    }, ct);
}
