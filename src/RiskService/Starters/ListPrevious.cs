using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Starters;

/// <summary>Risks of one's own division that can be taken over from an earlier year.</summary>
public static class ListPrevious
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/previous", Handle)
        .WithName(nameof(ListPrevious))
        .WithSummary("Open risks of the last earlier year that were not taken over into this one");

    public static async Task<Ok<PageOf<RiskRow>>> Handle(FiscalYear year, [AsParameters] Paging paging, RiskDb db, Actor actor, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(await db.PreviousOf(year, actor.OwnDivision(), ct), RiskRow.Of, ct));
}
