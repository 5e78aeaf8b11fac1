using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Values;

namespace RiskService.Published;

/// <summary>The years whose register the public may read.</summary>
public static class ListPublished
{
    public sealed record Row(FiscalYear FiscalYear, DateTimeOffset PublishedAt);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("published", Handle)
        .WithName(nameof(ListPublished))
        .WithSummary("The years whose register is published, the newest first");

    public static async Task<Ok<IReadOnlyList<Row>>> Handle(RiskDb db, HttpContext http, CancellationToken ct)
    {
        PublicCaching.KeepData(http);
        return TypedResults.Ok(await Of(db, ct));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<IReadOnlyList<Row>> Of(RiskDb db, CancellationToken ct) =>
        await db.Registers.AsNoTracking().Where(one => one.PublishedAt != null).OrderByDescending(one => one.FiscalYear).Select(one => new Row(one.FiscalYear, one.PublishedAt!.Value)).ToListAsync(ct);
}
