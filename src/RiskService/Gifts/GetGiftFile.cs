using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;

namespace RiskService.Gifts;

/// <summary>A photo or receipt, for whoever sees the gift.</summary>
public static class GetGiftFile
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapGet("{id:guid}/files/{file:guid}", Handle)
        .WithName(nameof(GetGiftFile))
        .WithSummary("A photo or receipt of a gift, for whoever sees the gift");

    public static async Task<Results<FileAnswer, NotFound>> Handle(Guid id, Guid file, Desk desk, EvidenceFiles files, CancellationToken ct)
    {
        var found = await desk.Db.GiftFiles.AsNoTracking().Include(row => row.File)
            .SingleOrDefaultAsync(row => row.Id == file && row.GiftId == id && desk.Db.Gifts.VisibleTo(desk.Actor).Any(gift => gift.Id == id), ct);
        return found is null ? TypedResults.NotFound() : files.Send(found.File);
    }
}
