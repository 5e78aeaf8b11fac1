using System.Diagnostics;
using System.Text.Json;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults.Messaging;

/// <summary>
/// One batch on its way to the broker: claims the oldest waiting rows, publishes them, and marks them when the broker has confirmed.
/// The rows stay locked meanwhile and other dispatchers skip them, so no two send the same row at the same time; whoever dies in
/// between leaves them unmarked, and they are sent again with the same message id.
/// </summary>
internal sealed class OutboxBatch(DbContext db, IBus bus, TimeProvider clock, ILogger<OutboxBatch> log)
{
    public const int Size = 100;

    public static readonly ActivitySource Source = new("Platform.Outbox");

    /// <returns>How many rows were claimed: fewer than <see cref="Size"/> means that nothing more waits.</returns>
    public async Task<int> SendAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var claimed = await db.Set<OutboxMessage>().FromSql(
            $"""
            select * from platform.outbox where sent_at is null and error is null
            order by id limit {Size} for update skip locked
            """).AsNoTracking().ToListAsync(ct);
        if (claimed.Count == 0)
            return 0;

        var sendable = new List<(OutboxMessage Row, object Event)>();
        foreach (var row in claimed)
        {
            if (await Read(row, ct) is { } message)
                sendable.Add((row, message));
        }

        await Task.WhenAll(sendable.Select(item => Publish(item.Row, item.Event, ct)));
        var sent = sendable.Select(item => item.Row.Id).ToArray();
        await db.Database.ExecuteSqlAsync($"update platform.outbox set sent_at = {clock.GetUtcNow()} where id = any({sent})", ct);
        await transaction.CommitAsync(ct);
        return claimed.Count;
    }

    private async Task<object?> Read(OutboxMessage row, CancellationToken ct)
    {
        try
        {
            return row.Event;
        }
        catch (Exception unreadable) when (unreadable is JsonException or TypeLoadException or FileNotFoundException or NotSupportedException)
        {
            log.LogError(unreadable, "Outbox message {MessageId} of type {Type} can't be sent and rests in the outbox", row.Id, row.Type);
            await db.Database.ExecuteSqlAsync($"update platform.outbox set error = {unreadable.Message} where id = {row.Id}", ct);
            return null;
        }
    }

    private async Task Publish(OutboxMessage row, object message, CancellationToken ct)
    {
        using var activity = ActivityContext.TryParse(row.TraceParent, null, isRemote: true, out var parent)
            ? Source.StartActivity("outbox send", ActivityKind.Internal, parent)
            : Source.StartActivity("outbox send");
        await bus.Publish(message, message.GetType(), context => context.MessageId = row.Id, ct);
    }
}
