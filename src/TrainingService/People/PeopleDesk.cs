using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>
/// Where those who take part in an event are written down: the same for the API and for pages, for staff and for whoever has a link or a
/// ticket. Finds the event, decides one after another, lets those who wait move up, saves.
/// </summary>
public sealed class PeopleDesk(TrainingDb db, AuditTrail audit, Actor actor, TimeProvider clock, IHttpContextAccessor http, PeopleLetters letters)
{
    public TrainingDb Db => db;
    public Actor Actor => actor;
    public PeopleLetters Letters => letters;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The version of the enrolment that the actor's form was filled on; null where no form was.</summary>
    public uint? Seen { get; set; }

    /// <summary>By staff: 404 when they may not see the event, 403 when it is another division's.</summary>
    /// <param name="reason">In the actor's words, for the audit trail.</param>
    public Task<Objection?> Change(Guid eventId, Func<Places, Task<Objection?>> change, CancellationToken ct, string? reason = null) => Change(
        eventId, db.Events.VisibleTo(actor), async places =>
            places.Event.IsHeldBy(actor) ? await change(places) : new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead), reason, ct);

    /// <summary>By staff, one enrolment: also 404 when it is none of the event, 412 when If-Match names an older state.</summary>
    public Task<Objection?> Change(Guid eventId, Guid enrolmentId, Func<Enrolment, Places, Task<Objection?>> change, CancellationToken ct, string? reason = null) => Change(eventId, async places =>
    {
        if (await db.Enrolments.SingleOrDefaultAsync(one => one.Id == enrolmentId && one.EventId == eventId, ct) is not { } found)
            return Objection.NotFound;
        if (Objection.ToStale(http.HttpContext!.Request, found.RowVersion) is { } stale)
            return stale;
        return Seen is { } seen && seen != found.RowVersion ? Objection.Stale : await change(found, places);
    }, ct, reason);

    /// <summary>By whoever showed that they may: with the public link, or a ticket.</summary>
    public Task<Objection?> ChangeAnyones(Guid eventId, Func<Places, Task<Objection?>> change, CancellationToken ct, string? reason = null) => Change(eventId, db.Events, change, reason, ct);

    /// <summary>Whoever fits now has a place, and hears so.</summary>
    public async Task MoveUp(Places places, CancellationToken ct)
    {
        var eventId = places.Event.Id;
        var waiting = await db.Enrolments.Where(one => one.EventId == eventId && one.Status == EnrolmentStatus.Waiting).ToListAsync(ct);
        // As they stand now, not as they were found: the one that was just cancelled waits no more.
        letters.WriteMovedUp(places.Event, places.MoveUp(waiting.Where(one => one.Status is EnrolmentStatus.Waiting)));
    }

    /// <summary>Who has the name in the event's list already, and comes.</summary>
    /// <param name="but">The enrolment that is renamed.</param>
    public async Task<Objection?> AgainstName(Guid eventId, string name, bool? isAnother, CancellationToken ct, Guid? but = null)
    {
        var key = PersonName.KeyOf(name);
        return isAnother is true ? null : Objection.To(await db.Enrolments.AsNoTracking()
            .Where(one => one.EventId == eventId && one.NameKey == key && one.Status != EnrolmentStatus.Cancelled && one.Id != but).OrderBy(one => one.No)
            .Select(one => (int?)one.No).FirstOrDefaultAsync(ct) is { } no ? PeopleRefusals.AlreadyEnrolled(no) : null);
    }

    /// <summary>In any session of the event.</summary>
    public Task<bool> WasThere(Guid enrolmentId, CancellationToken ct) => db.Attendance.AnyAsync(row => row.EnrolmentId == enrolmentId, ct);

    private Task<Objection?> Change(Guid eventId, IQueryable<TrainingEvent> events, Func<Places, Task<Objection?>> change, string? reason, CancellationToken ct) => db.OneAtATime(eventId, async () =>
    {
        if (await events.SingleOrDefaultAsync(one => one.Id == eventId, ct) is not { } found)
            return Objection.NotFound;
        if (await change(await Places.Of(db, found, ct)) is { } objection)
            return objection;
        audit.Reason = reason;
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
