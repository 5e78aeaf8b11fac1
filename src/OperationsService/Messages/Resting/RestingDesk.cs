using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using OperationsService.Messages.Queues;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace OperationsService.Messages.Resting;

/// <summary>
/// Where administrators decide about messages that rest: the same for the API and for pages. All that a decision names change together, with one
/// audit entry, or none does.
/// </summary>
public sealed class RestingDesk(OpsDb db, AuditTrail audit, Actor actor, TimeProvider clock, RestingBell bell)
{
    /// <summary>At once, by id; all of a queue are decided without ids.</summary>
    public const int MostIds = 1000;
    private const string Before = "before_the_decision";

    public OpsDb Db => db;

    /// <param name="queue">The consumer's queue, or one of those beside it.</param>
    /// <param name="messageIds">Null for all of the queue.</param>
    /// <param name="word">Of the audit entry: <c>redelivered</c>.</param>
    /// <returns>How many it concerned, or what stood against it.</returns>
    internal async Task<(int Count, Objection? Objection)> Decide(
        string queue, IReadOnlyList<Guid>? messageIds, RestingState[] from, RestingState to, Refusal none, string word, string? reason, CancellationToken ct)
    {
        var all = Of(queue);
        var ids = messageIds?.Distinct().ToArray();
        if (ids is null ? !await all.AnyAsync(ct) : false)
            return (0, Objection.NotFound);
        if (ids is not null && await Unknown(all, messageIds!, ct) is { } unknown)
            return (0, unknown);
        // Perhaps it is the transaction of an Idempotency-Key, which commits after a refusal too.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.Database.CurrentTransaction!.CreateSavepointAsync(Before, ct);
        var (now, words) = (clock.GetUtcNow(), reason?.Trim());
        var count = await (ids is null ? all : all.Where(one => ids.Contains(one.MessageId))).Where(one => from.Contains(one.State)).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.State, to).SetProperty(one => one.HasNoQueue, false)
                .SetProperty(one => one.DecidedBy, actor.Name).SetProperty(one => one.DecidedAt, now).SetProperty(one => one.Reason, words), ct);
        if (count == 0 || count != (ids?.Length ?? count))
        {
            await db.Database.CurrentTransaction!.RollbackToSavepointAsync(Before, ct); // somebody else was faster: all or nothing
            return (0, Objection.To(none));
        }

        audit.Reason = words;
        db.Add(audit.Entry("Queue", QueueNames.Read(queue).Owner, after: JsonSerializer.Serialize(new Dictionary<string, object?> { [word] = count, ["messageIds"] = ids })));
        await db.SaveChangesAsync(ct);
        if (own is not null)
            await own.CommitAsync(ct);
        bell.Set();
        return (count, null);
    }

    /// <summary>What came to rest from a consumer's queue; of one beside it only what rested there.</summary>
    internal IQueryable<RestingMessage> Of(string queue)
    {
        var (owner, kind) = QueueNames.Read(queue);
        var all = db.RestingMessages.Where(one => one.Queue == owner);
        return kind is QueueKind.Work ? all : all.Where(one => one.Kind == kind);
    }

    private static async Task<Objection?> Unknown(IQueryable<RestingMessage> all, IReadOnlyList<Guid> messageIds, CancellationToken ct)
    {
        var known = await all.Where(one => messageIds.Contains(one.MessageId)).Select(one => one.MessageId).ToListAsync(ct);
        return Objection.To(messageIds.Index().Where(id => !known.Contains(id.Item)).Select(id => Objection.To(
            FormattableString.Invariant($"messageIds[{id.Index}]"), "ไม่มีข้อความนี้ในคิวนี้", "No such message came to rest in this queue")));
    }
}
