using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace OperationsService.Messages.Resting;

/// <summary>
/// Sends back what was decided to leave: straight into its own consumer's queue, past the exchange, so that no other consumer gets it again.
/// The row is marked when the broker has confirmed. Whoever dies in between sends it again with the same message id, and the consumer's inbox
/// knows it: lost never, consumed once.
/// </summary>
internal sealed class ReturnMessages(OpsDb db, BrokerLink link)
{
    public const int Batch = 100;

    /// <summary>In the caller's transaction (<see cref="ReturnRound"/>), which holds the rows meanwhile: no other replica sends the same ones.</summary>
    /// <returns>How many were claimed; fewer than <see cref="Batch"/> means that nothing more waits.</returns>
    public async Task<int> Send(CancellationToken ct)
    {
        var claimed = await db.RestingMessages.FromSql(
            $"select * from resting_messages where state = 'Leaving' order by failed_at limit {Batch} for update skip locked").AsNoTracking().ToListAsync(ct);
        if (claimed.Count == 0)
            return 0;
        await using var channel = await link.Open(ct);
        var sent = await Task.WhenAll(claimed.Select(one => Send(channel, one, ct)));
        var (returned, homeless) = (Ids(claimed, sent, true), Ids(claimed, sent, false));
        await db.Database.ExecuteSqlAsync(
            $"""
            update resting_messages set state = case when id = any({returned}) then 'Returned' else 'Resting' end, has_no_queue = id = any({homeless})
            where id = any({claimed.Select(one => one.Id).ToArray()})
            """, CancellationToken.None);
        return claimed.Count;
    }

    /// <returns>False if its queue is gone.</returns>
    private static async Task<bool> Send(IChannel channel, RestingMessage one, CancellationToken ct)
    {
        var properties = new BasicProperties { DeliveryMode = DeliveryModes.Persistent, Headers = one.Properties.Headers.ToDictionary(header => header.Name, header => (object?)header.Text ?? header.Number) };
        if (one.Properties.ContentType is { Length: > 0 } contentType)
            properties.ContentType = contentType;
        if (one.Properties.MessageId is { Length: > 0 } messageId)
            properties.MessageId = messageId;
        if (one.Properties.CorrelationId is { Length: > 0 } correlationId)
            properties.CorrelationId = correlationId;
        try
        {
            await channel.BasicPublishAsync("", one.Queue, mandatory: true, properties, one.Body, ct);
            return true;
        }
        catch (PublishException returned) when (returned.IsReturn)
        {
            return false;
        }
    }

    private static Guid[] Ids(List<RestingMessage> claimed, bool[] sent, bool wanted) => [.. claimed.Where((_, place) => sent[place] == wanted).Select(one => one.Id)];
}
