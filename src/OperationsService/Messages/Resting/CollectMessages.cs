using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace OperationsService.Messages.Resting;

/// <summary>
/// Takes what rests in a queue at the broker into our own table. The broker's copy is acked after the commit (<see cref="CollectRound"/>): whoever
/// dies in between meets the message again, and knows it by its id and by when it failed.
/// </summary>
internal sealed class CollectMessages(OpsDb db, TimeProvider clock)
{
    public const int Batch = 100;

    /// <summary>Some of what rests there; the caller commits, and only then acks.</summary>
    /// <returns>How many came, and the tag of the last delivery.</returns>
    public async Task<(int Count, ulong Last)> Take(IChannel channel, string restQueue, CancellationToken ct)
    {
        // First whether the database answers: what was taken and can't be kept goes back, and each time counts as a delivery.
        await db.Database.ExecuteSqlAsync($"select 1", ct);
        var (count, last) = (0, 0ul);
        for (; count < Batch && await Next(channel, restQueue, ct) is { } got; count++, last = got.DeliveryTag)
            await Keep(ReadMessage.From(restQueue, got, clock.GetUtcNow()), ct);
        return (count, last);
    }

    private static async Task<BasicGetResult?> Next(IChannel channel, string restQueue, CancellationToken ct)
    {
        try
        {
            return await channel.BasicGetAsync(restQueue, autoAck: false, ct);
        }
        // It is gone, or was declared this moment and has no leader yet (an internal error): the next round looks again.
        catch (OperationInterruptedException notThere) when (notThere.ShutdownReason?.ReplyCode is Constants.NotFound or Constants.InternalError)
        {
            return null;
        }
    }

    /// <summary>One that is here already rests again if it failed once more. What was skipped says no moment: there, whatever was decided before is over.</summary>
    private Task<int> Keep(RestingMessage one, CancellationToken ct)
    {
        var properties = System.Text.Json.JsonSerializer.Serialize(one.Properties, System.Text.Json.JsonSerializerOptions.Web);
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into resting_messages as known (id, queue, message_id, kind, event, sent_at, failed_at, attempts, failures, exception, problem, stack, trace_id, body, properties, state, has_no_queue)
            values ({one.Id}, {one.Queue}, {one.MessageId}, {one.Kind.ToString()}, {one.Event}, {one.SentAt}, {one.FailedAt}, {one.Attempts}, 1, {one.Exception}, {one.Problem}, {one.Stack}, {one.TraceId}, {one.Body}, {properties}::jsonb, {nameof(RestingState.Resting)}, false)
            on conflict (queue, message_id) do update set
                kind = excluded.kind, failed_at = excluded.failed_at, attempts = excluded.attempts, failures = known.failures + 1, exception = excluded.exception, problem = excluded.problem,
                stack = excluded.stack, trace_id = excluded.trace_id, body = excluded.body, properties = excluded.properties, state = excluded.state, has_no_queue = false
            where known.failed_at <> excluded.failed_at or (excluded.kind = 'Skipped' and known.state <> excluded.state)
            """, ct);
    }
}
