using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace RiskService;

/// <summary>Something that staff change one at a time: two who change one at once are told so.</summary>
public interface IVersioned
{
    Guid Id { get; }
    uint RowVersion { get; }
}

/// <summary>Where staff change something: the same for the API and for pages. Finds it, lets the verb decide, saves.</summary>
public sealed class Desk(RiskDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, IHttpContextAccessor http, MeasureBell bell)
{
    public RiskDb Db => db;
    public Actor Actor => actor;

    /// <summary>Leave with the change, if it is saved.</summary>
    public IEvents Events => events;
    public AuditTrail Audit => audit;

    /// <summary>What the plan measures may have changed.</summary>
    public MeasureBell Bell => bell;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>In Thailand.</summary>
    public DateOnly Today => ThaiCalendar.DayInBangkok(Now);

    /// <summary>The version that the actor's form was filled on; another one by now means that somebody was faster, and 412. Null where no form was.</summary>
    public uint? Seen { get; set; }

    /// <summary>404 when it is none of those that the actor may see, 412 when If-Match or the form names an older state, otherwise what the verb says.</summary>
    /// <param name="visible">Those that the actor may see, tracked.</param>
    /// <param name="change">What the verb does, asking whether the actor may first; publishes before it returns.</param>
    /// <param name="reason">In the actor's words, for the audit trail.</param>
    public Task<Objection?> Change<T>(IQueryable<T> visible, Guid id, Func<T, Task<Objection?>> change, CancellationToken ct, string? reason = null) where T : class, IVersioned =>
        db.RetryWhenOvertaken<Objection?>(async () =>
        {
            if (await visible.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
                return Objection.NotFound;
            if (AgainstStale(found.RowVersion) is { } stale)
                return stale;
            if (await change(found) is { } objection)
                return objection;
            audit.Reason = reason;
            await db.SaveChangesAsync(ct);
            bell.Set();
            http.HttpContext!.Response.SetETag(found.RowVersion);
            return null;
        }, ct);

    /// <summary>412 when If-Match or the form names another version than the present one.</summary>
    public Objection? AgainstStale(uint version) =>
        Objection.ToStale(http.HttpContext!.Request, version) ?? (Seen is { } seen && seen != version ? Objection.Stale : null);

    /// <inheritdoc cref="Change{T}(IQueryable{T}, Guid, Func{T, Task{Objection?}}, CancellationToken, string?)"/>
    public Task<Objection?> Change<T>(IQueryable<T> visible, Guid id, Func<T, Objection?> change, CancellationToken ct, string? reason = null) where T : class, IVersioned =>
        Change(visible, id, one => Task.FromResult(change(one)), ct, reason);

    /// <summary>204, or what stood against it.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Answer(Task<Objection?> change) =>
        await change is { } objection ? objection.ToProblem() : TypedResults.NoContent();
}
