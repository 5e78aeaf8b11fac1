using MassTransit;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Background;

namespace ServiceDefaults.Messaging;

/// <summary>
/// Around each consumer: one transaction for the inbox row and for whatever the consumer changes. A message that comes again, also at
/// the same moment on another replica, finds its row and does nothing.
/// </summary>
internal sealed class InboxFilter<T>(DbContext db, AuditTrail trail, TimeProvider clock) : IFilter<ConsumeContext<T>> where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        var ct = context.CancellationToken;
        var consumer = context.ReceiveContext.InputAddress.AbsolutePath.Split('/')[^1];
        trail.Process = consumer;
        if (context.MessageId is not { } messageId)
            throw new InvalidOperationException($"A message without an id came to {consumer}: it can't be told from its copies.");

        using var held = Signal.Hold(); // until after the commit
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var isNew = await db.Database.ExecuteSqlAsync(
            $"""
            insert into platform.inbox (message_id, consumer, received_at) values ({messageId}, {consumer}, {clock.GetUtcNow()})
            on conflict do nothing
            """, ct) == 1;
        if (!isNew)
        {
            // Otherwise MassTransit takes it for a message that nobody wanted, and keeps it in <queue>_skipped.
            await context.NotifyConsumed(context, TimeSpan.Zero, consumer);
            return;
        }

        await next.Send(context);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");
}
