using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Events;

/// <summary>Where staff change an event: the same for the API and for pages. Finds it, lets the verb decide, saves.</summary>
public sealed class EventDesk(TrainingDb db, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock, MeasureBell bell, IHttpContextAccessor http)
{
    public TrainingDb Db => db;
    public Actor Actor => actor;

    /// <summary>Leaves with the change, if it is saved.</summary>
    public IEvents Events => events;

    /// <summary>What the plan measures may have changed.</summary>
    public MeasureBell Bell => bell;

    /// <summary>To the millisecond: an answer of the plan names it, and a database keeps no more than six digits.</summary>
    public DateTimeOffset Now { get; } = Whole(clock.GetUtcNow());

    /// <summary>The version that the actor's form was filled on; another one by now means that somebody was faster, and 412. Null where no form was.</summary>
    public uint? Seen { get; set; }

    /// <summary>404 when the actor may not see it, 403 when they may not do this, 412 when If-Match names an older state, 409 when the entity refuses.</summary>
    /// <param name="change">One transition of the entity, and what others hear of it.</param>
    /// <param name="reason">In the actor's words, for the audit trail.</param>
    public Task<Objection?> Change(Guid id, Func<TrainingEvent, Refusal?> change, CancellationToken ct, string? reason = null) =>
        Change(id, one => Task.FromResult(Objection.To(change(one))), ct, reason);

    /// <inheritdoc cref="Change(Guid, Func{TrainingEvent, Refusal?}, CancellationToken, string?)"/>
    public Task<Objection?> Change(Guid id, Func<TrainingEvent, Task<Objection?>> change, CancellationToken ct, string? reason = null, Func<TrainingEvent, bool>? may = null) =>
        db.RetryWhenOvertaken(() => ChangeNow(id, change, may ?? (one => one.IsHeldBy(actor)), reason, ct), ct);

    private async Task<Objection?> ChangeNow(Guid id, Func<TrainingEvent, Task<Objection?>> change, Func<TrainingEvent, bool> may, string? reason, CancellationToken ct)
    {
        if (await db.Events.VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
            return Objection.NotFound;
        if (!may(found))
            return new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead);
        if (Objection.ToStale(http.HttpContext!.Request, found.RowVersion) is { } stale)
            return stale;
        if (Seen is { } seen && seen != found.RowVersion)
            return Objection.Stale;
        if (await change(found) is { } objection)
            return objection;
        audit.Reason = reason;
        await db.SaveChangesAsync(ct);
        if (found.Status is EventStatus.Completed)
            bell.Set(found.ProjectCode);
        http.HttpContext.Response.SetETag(found.RowVersion);
        return null;
    }

    /// <summary>204, or what stood against it.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Answer(Task<Objection?> change) =>
        await change is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>To the millisecond.</summary>
    internal static DateTimeOffset Whole(DateTimeOffset now) => new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
