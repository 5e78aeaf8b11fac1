using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace OperationsService.Messages.Resting;

/// <summary>What came to rest from a consumer's queue, the oldest failure first.</summary>
public static class ListMessages
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder queues) => queues
        .MapGet("{queue}/messages", Handle)
        .WithName(nameof(ListMessages))
        .WithSummary("Messages of a queue that rest, or with state: leaving, returned, parked, discarded (admin)");

    /// <param name="state">A word of <see cref="RestingState"/>, otherwise <c>resting</c>; one that is none finds nothing.</param>
    public static async Task<Ok<PageOf<RestingView>>> Handle(string queue, string? state, [AsParameters] Paging paging, RestingDesk desk, CancellationToken ct) =>
        TypedResults.Ok(await Page(queue, state, paging, desk, ct));

    /// <summary>The same for the page.</summary>
    internal static Task<PageOf<RestingView>> Page(string queue, string? state, Paging paging, RestingDesk desk, CancellationToken ct)
    {
        var wanted = string.IsNullOrEmpty(state) ? RestingState.Resting : Words.Read<RestingState>(state);
        return paging.Of(desk.Of(queue).AsNoTracking().Where(one => one.State == wanted).OrderBy(one => one.FailedAt).ThenBy(one => one.Id), RestingView.Of, ct);
    }
}
