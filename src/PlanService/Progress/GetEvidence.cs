using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;

namespace PlanService.Progress;

/// <summary>A file of evidence: for staff any, for the public what was marked for it, of a published plan.</summary>
public static class GetEvidence
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("evidence/{id:guid}", Handle)
        .WithName(nameof(GetEvidence))
        .WithSummary("Download a file of evidence; the public gets what is marked for it");

    public static async Task<Results<FileAnswer, NotFound>> Handle(Guid id, PlanDb db, EvidenceFiles files, Actor actor, CancellationToken ct)
    {
        var visible = db.Evidence.Where(evidence => evidence.Id == id && evidence.WithdrawnAt == null);
        if (!actor.IsSignedIn)
        {
            visible = visible.Where(evidence => evidence.IsPublic && db.ProjectYears.Any(year => year.Id == evidence.ProjectYearId
                && db.Plans.Any(plan => plan.SeriesId == year.SeriesId && plan.Status == PlanStatus.Published)));
        }

        var file = await db.Set<StoredFile>().AsNoTracking()
            .SingleOrDefaultAsync(file => file.State == FileState.Kept && visible.Any(evidence => evidence.FileId == file.Id), ct);
        return file is null ? TypedResults.NotFound() : files.Send(file);
    }
}
