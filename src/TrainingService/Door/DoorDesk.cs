using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Door;

/// <summary>Where attendance is taken: the same for the API and for pages, for staff and for helpers at the door.</summary>
public sealed class DoorDesk(TrainingDb db, AuditTrail audit, Actor actor, TimeProvider clock, IHttpContextAccessor http)
{
    public TrainingDb Db => db;
    public Actor Actor => actor;

    /// <summary>To the millisecond: what is answered now and what is read later are the same moment.</summary>
    public DateTimeOffset Now { get; } = EventDesk.Whole(clock.GetUtcNow());

    /// <summary>Somebody without an account, who sees this door and nothing else.</summary>
    public bool IsHelper(Guid id) => DoorAccess.IsAt(http.HttpContext!.User, id);

    /// <summary>The event whose attendance the actor may read; null for others.</summary>
    public Task<TrainingEvent?> Find(Guid id, CancellationToken ct) =>
        (IsHelper(id) ? db.Events : db.Events.VisibleTo(actor)).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);

    public bool MayTake(TrainingEvent one) => IsHelper(one.Id) || one.IsHeldBy(actor);

    /// <summary>
    /// 404 when the actor may not see the event, 403 when they hold it not, 409 when nobody can be checked in now. Otherwise does the work on it
    /// and saves; who is overtaken by another phone decides anew on what stands there then.
    /// </summary>
    /// <param name="places">The work gives numbers or places: one after another, on all replicas. Check-ins need not wait for each other.</param>
    /// <param name="reason">In the actor's words, for the audit trail.</param>
    public Task<(T? Done, Objection? Objection)> Change<T>(
        Guid id, Func<TrainingEvent, Task<(T? Done, Objection? Objection)>> work, CancellationToken ct, bool places = false, string? reason = null) where T : class =>
        db.RetryWhenOvertaken<(T?, Objection?)>(async () =>
        {
            await using var own = !places ? null : db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
            if (places)
                await db.Database.ExecuteSqlAsync($"select 1 from training_events where id = {id} for no key update", ct);
            if (await Find(id, ct) is not { } one)
                return (null, Objection.NotFound);
            if (!MayTake(one))
                return (null, new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead));
            if (one.AgainstAttendance(Now) is { } refusal)
                return (null, Objection.To(refusal));
            var (done, objection) = await work(one);
            if (done is null)
                return (null, objection);
            audit.Reason = reason;
            await db.SaveChangesAsync(ct);
            if (own is not null)
                await own.CommitAsync(ct);
            return (done, null);
        }, ct);

    /// <summary>Whether more have a place than there are.</summary>
    public async Task<bool> IsOver(TrainingEvent one, CancellationToken ct) => one.Capacity is { } most
        && await db.Enrolments.Where(row => row.EventId == one.Id && row.Status == People.EnrolmentStatus.Enrolled).SumAsync(row => (int?)row.Heads, ct) > most;
}
