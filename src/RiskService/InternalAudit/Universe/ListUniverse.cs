using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Data;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Universe;

/// <summary>The audit universe, ranked.</summary>
public static class ListUniverse
{
    /// <param name="Score">20 to 100.</param>
    /// <param name="Factors">How the score comes about; empty without one.</param>
    public sealed record Row(Guid Id, string Division, string Process, DateOnly? LastAuditedOn, int? Rank, decimal? Score, IReadOnlyList<ScoredFactor> Factors)
    {
        internal static Row Of(RankedUnit one) =>
            new(one.Unit.Id, one.Unit.Division, one.Unit.Process, one.Unit.LastAuditedOn, one.Rank, one.Score?.Total, one.Score?.Factors ?? []);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("universe", Handle)
        .WithName(nameof(ListUniverse))
        .WithSummary("The audit universe of the year, the highest score first; filter by division");

    public static async Task<Ok<PageOf<Row>>> Handle(FiscalYear fy, string? division, [AsParameters] Paging paging, RiskDb db, CancellationToken ct)
    {
        var page = await Ranking.Of(db, fy, division, paging, ct);
        return TypedResults.Ok(new PageOf<Row>([.. page.Items.Select(Row.Of)], page.Page, page.PageSize, page.Total));
    }
}
