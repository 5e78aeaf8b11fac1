using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;

namespace RiskService.Mitigations;

/// <summary>A file that shows that a mitigation was carried out, for whoever sees its risk.</summary>
public static class GetEvidence
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder mitigations) => mitigations
        .MapGet("{id:guid}/evidence/{file:guid}", Handle)
        .WithName(nameof(GetEvidence))
        .WithSummary("A file that shows that a mitigation was carried out");

    public static async Task<Results<FileAnswer, NotFound>> Handle(Guid id, Guid file, RiskDb db, EvidenceFiles files, Actor actor, CancellationToken ct)
    {
        var visible = db.Risks.VisibleTo(actor);
        var mitigation = await db.Mitigations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && visible.Any(risk => risk.Id == one.RiskId), ct);
        return mitigation?.Evidence.Contains(file) is true && await db.Files.AsNoTracking().SingleOrDefaultAsync(one => one.Id == file, ct) is { } found
            ? files.Send(found)
            : TypedResults.NotFound();
    }
}
