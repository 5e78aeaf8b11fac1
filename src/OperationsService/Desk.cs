using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using OperationsService.Integrations;
using OperationsService.Integrations.Webhooks;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using WebUi;

namespace OperationsService;

/// <summary>Where administrators change a webhook: the same for the API and for pages. Finds it, lets the verb decide, saves.</summary>
public sealed class Desk(OpsDb db, AuditTrail audit, Actor actor, TimeProvider clock, IHttpContextAccessor http, FeedBell bell)
{
    public OpsDb Db => db;
    public Actor Actor => actor;
    public AuditTrail Audit => audit;

    /// <summary>Something may be due now.</summary>
    public FeedBell Bell => bell;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The version that the actor's form was filled on; another one by now means that somebody was faster, and 412. Null where no form was.</summary>
    public uint? Seen { get; set; }

    /// <summary>404 when there is none, 412 when If-Match or the form names an older state, otherwise what the verb says.</summary>
    /// <param name="reason">In the actor's words, for the audit trail.</param>
    public Task<Objection?> Change(Guid id, Func<WebhookEndpoint, Task<Objection?>> change, CancellationToken ct, string? reason = null) =>
        db.RetryWhenOvertaken<Objection?>(async () =>
        {
            if (await db.Webhooks.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
                return Objection.NotFound;
            if ((Objection.ToStale(http.HttpContext!.Request, found.RowVersion) ?? (Seen is { } seen && seen != found.RowVersion ? Objection.Stale : null)) is { } stale)
                return stale;
            if (await change(found) is { } objection)
                return objection;
            audit.Reason = reason?.Trim();
            await db.SaveChangesAsync(ct);
            bell.Due.Set();
            http.HttpContext!.Response.SetETag(found.RowVersion);
            return null;
        }, ct);

    /// <inheritdoc cref="Change(Guid, Func{WebhookEndpoint, Task{Objection?}}, CancellationToken, string?)"/>
    public Task<Objection?> Change(Guid id, Func<WebhookEndpoint, Objection?> change, CancellationToken ct, string? reason = null) =>
        Change(id, one => Task.FromResult(change(one)), ct, reason);

    /// <summary>The same for a change that also writes many rows at once: these, the change and its audit entry commit together.</summary>
    public async Task<Objection?> ChangeWithMany(Guid id, Func<WebhookEndpoint, Task<Objection?>> change, CancellationToken ct, string? reason = null)
    {
        // Perhaps it is the transaction of an Idempotency-Key.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        if (await Change(id, change, ct, reason) is { } objection)
            return objection;
        if (own is not null)
            await own.CommitAsync(ct);
        bell.Due.Set();
        return null;
    }

    /// <summary>204, or what stood against it.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Answer(Task<Objection?> change) =>
        await change is { } objection ? objection.ToProblem() : TypedResults.NoContent();
}
