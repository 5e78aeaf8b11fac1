using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;

namespace RiskService.ControlTests;

/// <summary>A file that shows what a test came to, for whoever sees the risk.</summary>
public static class GetTestEvidence
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder controls) => controls
        .MapGet("{id:guid}/tests/{no:int}/evidence/{file:guid}", Handle)
        .WithName(nameof(GetTestEvidence))
        .WithSummary("A file that shows what a test of a control came to");

    public static async Task<Results<FileAnswer, NotFound>> Handle(Guid id, int no, Guid file, RiskDb db, EvidenceFiles files, Actor actor, CancellationToken ct) =>
        await db.FindControl(id, actor, ct) is not null
        && await ListTests.Of(db, id).SingleOrDefaultAsync(one => one.No == no, ct) is { } test && test.Evidence.Any(one => one.File == file)
        && await db.Files.AsNoTracking().SingleOrDefaultAsync(one => one.Id == file, ct) is { } found
            ? files.Send(found)
            : TypedResults.NotFound();
}
