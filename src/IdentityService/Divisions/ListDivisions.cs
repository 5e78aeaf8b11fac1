using IdentityService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IdentityService.Divisions;

/// <summary>All divisions; a town has about ten.</summary>
public static class ListDivisions
{
    public sealed record Row(string Code, string Name, IReadOnlyList<string> Aliases);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder divisions) => divisions
        .MapGet("", Handle).WithName(nameof(ListDivisions)).WithSummary("Divisions with their names and the other ways they are written").RequireAuthorization();

    public static async Task<Ok<Row[]>> Handle(IdentityDb db, CancellationToken ct) => TypedResults.Ok(
        await db.Divisions.AsNoTracking().OrderBy(row => row.Code).Select(row => new Row(row.Code, row.Name, row.Aliases)).ToArrayAsync(ct));
}
