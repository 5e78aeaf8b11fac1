using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Data;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Universe;

/// <summary>By what units are scored in a year.</summary>
public static class GetCriteria
{
    /// <param name="FiscalYear">Of the year for which they were set; an earlier one goes on.</param>
    /// <param name="SetAt">Null for what the product begins with.</param>
    public sealed record Answer(FiscalYear FiscalYear, Weights Weights, IReadOnlyList<decimal> MoneyEnds, IReadOnlyList<int> YearEnds, DateTimeOffset? SetAt, string? SetBy);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("criteria", Handle)
        .WithName(nameof(GetCriteria))
        .WithSummary("The weights and levels by which units are scored for the year");

    public static async Task<Ok<Answer>> Handle(FiscalYear fy, RiskDb db, CancellationToken ct)
    {
        var one = await ScoringCriteria.For(db, fy, ct);
        return TypedResults.Ok(new Answer(one.FiscalYear, one.Weights, one.MoneyEnds, one.YearEnds, one.SetAt == default ? null : one.SetAt, one.SetBy.Length == 0 ? null : one.SetBy));
    }
}
