using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Files;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Engagements;

/// <summary>The file of a working paper, for the auditor.</summary>
public static class GetPaper
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("engagements/{id:guid}/papers/{paper:guid}", Handle)
        .WithName("GetWorkingPaper")
        .WithSummary("The file of a working paper");

    public static async Task<Results<FileAnswer, NotFound>> Handle(FiscalYear fy, Guid id, Guid paper, RiskDb db, EvidenceFiles files, CancellationToken ct)
    {
        var found = await db.WorkingPapers.AsNoTracking().Include(row => row.File)
            .SingleOrDefaultAsync(row => row.Id == paper && row.EngagementId == id && db.Engagements.Any(one => one.Id == id && one.FiscalYear == fy), ct);
        return found is null ? TypedResults.NotFound() : files.Send(found.File);
    }
}
