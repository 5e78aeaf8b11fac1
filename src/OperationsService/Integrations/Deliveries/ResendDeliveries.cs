using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Integrations.Webhooks;
using WebUi;

namespace OperationsService.Integrations.Deliveries;

/// <summary>Sends much again: all that was given up, or all events since a day, also those from before the webhook was registered.</summary>
public static class ResendDeliveries
{
    /// <param name="Since">All events of its types since this day, in Thailand, whatever became of them; without it those that were given up.</param>
    public sealed record Request([Required, StringLength(WebhookEndpoint.LongestWords, MinimumLength = 5)] string Reason, DateOnly? Since = null);

    /// <param name="Count">So many are sent.</param>
    public sealed record Answer(int Count);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("{id:guid}/resend", Handle)
        .WithName(nameof(ResendDeliveries))
        .WithSummary("Send again all deliveries that were given up, or with since all events of a webhook's types from that day on (admin)");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct)
    {
        var (count, objection) = await Decide(id, request, desk, ct);
        return objection is null ? TypedResults.Ok(new Answer(count)) : objection.ToProblem();
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(int Count, Objection? Objection)> Decide(Guid id, Request request, Desk desk, CancellationToken ct)
    {
        if (request.Since > ThaiCalendar.DayInBangkok(desk.Now))
            return (0, Objection.To("since", "วันที่ต้องไม่อยู่ในอนาคต", "The day must not be in the future"));
        var count = 0;
        var objection = await desk.ChangeWithMany(id, async webhook =>
        {
            count = request.Since is { } since ? await Since(webhook, ThaiCalendar.StartOf(since), desk, ct) : await GivenUp(webhook, desk, ct);
            desk.Db.Add(desk.Audit.Resent(id, count));
            return null;
        }, ct, request.Reason);
        return (count, objection);
    }

    private static Task<int> GivenUp(WebhookEndpoint webhook, Desk desk, CancellationToken ct) => desk.Db.Database.ExecuteSqlAsync(
        $"""
        update webhook_deliveries sent set state = 'Waiting', next_at = {desk.Now}, tries = 0, first_tried_at = null, finished_at = null
        where endpoint_id = {webhook.Id} and state = 'Failed' and exists (select 1 from feed_events told where told.id = sent.event_id)
        """, ct);

    private static Task<int> Since(WebhookEndpoint webhook, DateTimeOffset since, Desk desk, CancellationToken ct) => desk.Db.Database.ExecuteSqlAsync(
        $"""
        insert into webhook_deliveries as sent (id, endpoint_id, event_id, type, event_at, created_at, state, next_at, tries, attempts)
        select gen_random_uuid(), {webhook.Id}, told.id, told.type, told.at, {desk.Now}, 'Waiting', {desk.Now}, 0, '[]'
        from feed_events told where told.at >= {since} and told.position is not null and told.type = any({webhook.Types})
        on conflict (endpoint_id, event_id) do update set state = 'Waiting', next_at = {desk.Now}, tries = 0, first_tried_at = null, finished_at = null
        where sent.state <> 'Waiting'
        """, ct);
}
