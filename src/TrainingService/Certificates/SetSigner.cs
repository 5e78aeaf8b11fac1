using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using TrainingService.Data;

namespace TrainingService.Certificates;

/// <summary>Names who signs the certificates of a year. Those that were issued keep who signed them.</summary>
public static class SetSigner
{
    public sealed record Request(
        [Required, StringLength(Signer.LongestName, MinimumLength = 3)] string Name,
        [Required, StringLength(Signer.LongestName, MinimumLength = 3)] string Position);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder certificates) => certificates
        .MapPut("signers/{year:int:range(2500,2700)}", Handle)
        .WithName(nameof(SetSigner))
        .WithSummary("Who signs the certificates of a Buddhist year, January to December");

    public static async Task<NoContent> Handle(int year, Request request, TrainingDb db, CancellationToken ct)
    {
        await Decide(year, request, db, ct);
        return TypedResults.NoContent();
    }

    /// <summary>The same for the page.</summary>
    public static Task<int> Decide(int year, Request request, TrainingDb db, CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        if (await db.Signers.SingleOrDefaultAsync(row => row.Year == year, ct) is not { } signer)
            db.Add(signer = new() { Year = year });
        signer.Be(request.Name.Trim(), request.Position.Trim());
        return await db.SaveChangesAsync(ct);
    }, ct);
}
