using Microsoft.AspNetCore.Http.HttpResults;

namespace OperationsService.Messages.Queues;

/// <summary>All queues of the platform; there are some dozens, so they come at once.</summary>
public static class ListQueues
{
    /// <param name="Source">Who told: management, amqp (less is known), none (the broker is away).</param>
    public sealed record Answer(IReadOnlyList<QueueView> Items, int Page, int PageSize, int Total, QueueSource Source);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder queues) => queues
        .MapGet("", Handle)
        .WithName(nameof(ListQueues))
        .WithSummary("All queues: what waits, who hears, rates, age of the oldest, what rests beside it (admin)");

    public static async Task<Ok<Answer>> Handle(ReadQueues queues, CancellationToken ct)
    {
        var all = await queues.All(ct);
        return TypedResults.Ok(new Answer(all.Items, 1, all.Items.Count, all.Items.Count, all.Source));
    }
}
