using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace OperationsService.Integrations.Deliveries;

/// <summary>What became of what was sent to a webhook, the newest event first.</summary>
public static class ListDeliveries
{
    /// <param name="State">A word of <see cref="DeliveryState"/>; one that is none finds nothing.</param>
    public readonly record struct Filter(string? State, string? Type)
    {
        internal IQueryable<Delivery> In(IQueryable<Delivery> deliveries)
        {
            if (!string.IsNullOrEmpty(State))
                deliveries = Words.Read<DeliveryState>(State) is { } state ? deliveries.Where(one => one.State == state) : deliveries.Where(_ => false);
            return string.IsNullOrEmpty(Type) || Type is not { } type ? deliveries : deliveries.Where(one => one.Type == type);
        }
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapGet("{id:guid}/deliveries", Handle)
        .WithName(nameof(ListDeliveries))
        .WithSummary("Deliveries of a webhook, newest event first; filter by state and type (admin)");

    public static async Task<Results<Ok<PageOf<DeliveryLine>>, NotFound>> Handle(Guid id, [AsParameters] Filter filter, [AsParameters] Paging paging, Desk desk, CancellationToken ct) =>
        await desk.Db.Webhooks.AnyAsync(webhook => webhook.Id == id, ct) ? TypedResults.Ok(await Page(id, filter, paging, desk, ct)) : TypedResults.NotFound();

    /// <summary>The same for the page.</summary>
    internal static Task<PageOf<DeliveryLine>> Page(Guid id, Filter filter, Paging paging, Desk desk, CancellationToken ct) =>
        paging.Of(filter.In(desk.Db.Deliveries.AsNoTracking().Where(one => one.EndpointId == id)).OrderByDescending(one => one.EventAt).ThenByDescending(one => one.Id), DeliveryLine.Of, ct);
}
