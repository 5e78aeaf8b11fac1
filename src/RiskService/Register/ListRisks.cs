using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Data;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Register;

/// <summary>The risks of a year that the caller may see.</summary>
public static class ListRisks
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/risks", Handle)
        .WithName(nameof(ListRisks))
        .WithSummary("Risks of a year, the highest first; filter by division, kind, level, status, likelihood, impact, words");

    public static async Task<Ok<PageOf<RiskRow>>> Handle(FiscalYear year, [AsParameters] RiskFilter filter, [AsParameters] Paging paging, RiskDb db, Actor actor, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(filter.Of(db.Risks.VisibleTo(actor), year), RiskRow.Of, ct));
}
