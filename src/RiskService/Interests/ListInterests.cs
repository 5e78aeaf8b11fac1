using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace RiskService.Interests;

/// <summary>Who declared for which position, the newest first: nothing of what they declared, and not whether there was anything.</summary>
public static class ListInterests
{
    /// <param name="Edition">1, and one more with each change in the year.</param>
    public sealed record Line(Guid Id, FiscalYear FiscalYear, int Edition, string Declarer, string Division, string Position, DateTimeOffset HandedInAt, bool IsCurrent, DateOnly? EndedOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder interests) => interests
        .MapGet("", Handle)
        .WithName(nameof(ListInterests))
        .WithSummary("Declarations without their content, newest first: by fiscalYear and division; earlier=true for replaced ones too (internal auditor)");

    public static async Task<Ok<PageOf<Line>>> Handle([AsParameters] Paging paging, RiskDb db, CancellationToken ct, int? fiscalYear = null, string? division = null, bool earlier = false) =>
        TypedResults.Ok(await Page(db, fiscalYear?.ToString(System.Globalization.CultureInfo.InvariantCulture), division, earlier, paging, ct));

    /// <summary>The same for the page.</summary>
    internal static Task<PageOf<Line>> Page(RiskDb db, string? year, string? division, bool earlier, Paging paging, CancellationToken ct)
    {
        var rows = db.InterestDeclarations.AsNoTracking();
        if (!string.IsNullOrEmpty(year))
            rows = FiscalYear.TryParse(year, null, out var wanted) ? rows.Where(row => row.FiscalYear == wanted) : rows.Where(_ => false);
        if (!string.IsNullOrEmpty(division))
            rows = rows.Where(row => row.Division == division);
        if (!earlier)
            rows = rows.Where(row => row.IsCurrent);
        // Not the sealed part: a page of them is megabytes that nobody reads.
        return paging.Of(
            rows.OrderByDescending(row => row.HandedInAt).ThenBy(row => row.Id).Select(row => new Line(row.Id, row.FiscalYear, row.Edition, row.DeclarerName, row.Division, row.Position, row.HandedInAt, row.IsCurrent, row.EndedOn)), row => row, ct);
    }
}
