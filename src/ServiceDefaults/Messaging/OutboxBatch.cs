using System.Diagnostics;
using System.Runtime.Serialization;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

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
        var claimed = await Claim(ct);
        if (claimed.Count == 0)
            return 0;

        var outcomes = await Task.WhenAll(claimed.Select(row => Send(row, ct)));
        using (SuppressInstrumentationScope.Begin())
        {
            foreach (var (id, unsendable) in outcomes.Where(outcome => outcome.Unsendable is not null))
                await db.Database.ExecuteSqlAsync($"update platform.outbox set error = {unsendable} where id = {id}", CancellationToken.None);
            var sent = outcomes.Where(outcome => outcome.Unsendable is null).Select(outcome => outcome.Id).ToArray();
            await db.Database.ExecuteSqlAsync($"update platform.outbox set sent_at = {clock.GetUtcNow()} where id = any({sent})", CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }

        return claimed.Count;
    }

    private async Task<List<OutboxMessage>> Claim(CancellationToken ct)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every few seconds is nobody's trace
        return await db.Set<OutboxMessage>().FromSql(
            $"""
            select * from platform.outbox where sent_at is null and error is null
            order by id limit {Size} for update skip locked
            """).AsNoTracking().ToListAsync(ct);
    }

    /// <summary>Publishes one row. An outage is thrown; what can never be sent is said, so that the row rests and blocks no other.</summary>
    private async Task<(Guid Id, string? Unsendable)> Send(OutboxMessage row, CancellationToken ct)
    {
        using var activity = ActivityContext.TryParse(row.TraceParent, null, isRemote: true, out var parent)
            ? Source.StartActivity("outbox send", ActivityKind.Internal, parent)
            : Source.StartActivity("outbox send");
        var (message, unreadable) = Read(row);
        try
        {
            if (message is null)
                return Rest(row, unreadable!, activity);
            await bus.Publish(message, message.GetType(), context => context.MessageId = row.Id, ct);
            return (row.Id, null);
        }
        catch (Exception unsendable) when (IsTheRowsFault(unsendable))
        {
            return Rest(row, unsendable, activity);
        }
    }

    /// <summary>Nothing but the row itself takes part in reading it: whatever fails is its fault.</summary>
    private static (object? Message, Exception? Unreadable) Read(OutboxMessage row)
    {
        try
        {
            return (row.Event, null);
        }
        catch (Exception unreadable)
        {
            return (null, unreadable);
        }
    }

    private (Guid Id, string? Unsendable) Rest(OutboxMessage row, Exception unsendable, Activity? activity)
    {
        log.LogError(unsendable, "Outbox message {MessageId} of type {Type} can't be sent and rests in the outbox", row.Id, row.Type);
        activity?.SetStatus(ActivityStatusCode.Error, unsendable.Message);
        return (row.Id, unsendable.Message);
    }

    private static bool IsTheRowsFault(Exception exception) => exception
        is NotSupportedException or SerializationException or MessageException or ArgumentException;
}
