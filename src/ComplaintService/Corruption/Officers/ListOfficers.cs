using ComplaintService.Corruption.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Corruption.Officers;

/// <summary>Corruption officers with a key: those to whom a case can be handed over.</summary>
public static class ListOfficers
{
    /// <param name="MadeOn">The day of the key; reports before it were not sealed for this officer.</param>
    public sealed record Row(string Id, string Name, string Position, string? Division, DateOnly MadeOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder corruption) => corruption
        .MapGet("officers", Handle)
        .WithName("ListCorruptionOfficers")
        .WithSummary("Corruption officers with a key");

    public static async Task<Ok<List<Row>>> Handle(CorruptionDb db, CancellationToken ct) => TypedResults.Ok(await db.Officers.AsNoTracking()
        .OrderBy(officer => officer.Name).Select(officer => new Row(officer.OfficerId, officer.Name, officer.Position, officer.Division, officer.MadeOn)).ToListAsync(ct));
}
