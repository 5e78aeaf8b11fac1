using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;

namespace RiskService.Gifts;

/// <summary>One gift, for those who see it.</summary>
public static class GetGift
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetGift))
        .WithSummary("A gift with its files, corrections and decision, for those who see it");

    public static async Task<Results<Ok<GiftView>, NotFound>> Handle(Guid id, Desk desk, HttpResponse response, CancellationToken ct)
    {
        if (await desk.Db.Gifts.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(gift => gift.Id == id, ct) is not { } found)
            return TypedResults.NotFound();
        response.SetETag(found.RowVersion);
        return TypedResults.Ok(await GiftView.Of(found, desk.Db, desk.Actor, desk.Today, ct));
    }
}
