using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;

namespace RiskService.ControlTests;

/// <summary>What the tests of a control came to.</summary>
public static class ListTests
{
    public sealed record Row(
        int No, TestResult Result, string Seen, DateOnly TestedOn, IReadOnlyList<TestEvidence> Evidence, bool Independent, bool OwnControl, string Control, string By, DateTimeOffset At, string? ImportedBy)
    {
        public static Row Of(ControlTest one) => new(one.No, one.Result, one.Seen, one.TestedOn, one.Evidence, one.Independent, one.OwnControl, one.Control, one.By, one.At, one.ImportedBy);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder controls) => controls
        .MapGet("{id:guid}/tests", Handle)
        .WithName(nameof(ListTests))
        .WithSummary("Every test of a control, the newest first");

    public static async Task<Results<Ok<PageOf<Row>>, NotFound>> Handle(Guid id, [AsParameters] Paging paging, RiskDb db, Actor actor, CancellationToken ct) =>
        await db.FindControl(id, actor, ct) is null ? TypedResults.NotFound() : TypedResults.Ok(await paging.Of(Of(db, id), Row.Of, ct));

    public static IQueryable<ControlTest> Of(RiskDb db, Guid control) => db.ControlTests.AsNoTracking().Where(one => one.ControlId == control).OrderByDescending(one => one.No);
}
