using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using TrainingService.Data;
using TrainingService.Events;

namespace TrainingService.People;

/// <summary>
/// The places of one event while they are decided on. Heads count. Whoever fits gets a place, all others wait in the order of enrolling;
/// when places are free, the first who fits moves up.
/// </summary>
public sealed class Places
{
    private int _lastNo;

    private Places(TrainingEvent one, int taken, int lastNo) => (Event, Taken, _lastNo) = (one, taken, lastNo);

    public TrainingEvent Event { get; }

    /// <summary>Heads with a place.</summary>
    public int Taken { get; private set; }

    /// <summary>Null where the event has no end of them.</summary>
    public int? Free => Event.Capacity is { } most ? Math.Max(0, most - Taken) : null;

    public bool Fit(int heads) => Free is not { } free || heads <= free;

    /// <summary>What stands against another capacity of the event.</summary>
    public Refusal? AgainstCapacity(int? capacity) => capacity < Taken ? PeopleRefusals.CapacityBelow(Taken) : null;

    /// <summary>Ask inside <see cref="PlaceQueries.OneAtATime"/> if somebody is enrolled by it.</summary>
    public static async Task<Places> Of(TrainingDb db, TrainingEvent one, CancellationToken ct)
    {
        var lastNo = await db.Enrolments.Where(row => row.EventId == one.Id).MaxAsync(row => (int?)row.No, ct) ?? 0;
        return new(one, await db.HeadsEnrolled(one.Id, ct), lastNo);
    }

    /// <summary>With a place, or waiting.</summary>
    internal Enrolment Take(EnrolmentContent content, EnrolmentSource source, DateTimeOffset now, Guid? id = null)
    {
        var status = Fit(content.Heads) ? EnrolmentStatus.Enrolled : EnrolmentStatus.Waiting;
        if (status is EnrolmentStatus.Enrolled)
            Taken += content.Heads;
        return Enrolment.Of(Event.Id, ++_lastNo, content, status, source, now, id);
    }

    /// <summary>Those who wait and fit now, in the order of enrolling; they have a place afterwards. Nobody moves up in an event that is over.</summary>
    internal IReadOnlyList<Enrolment> MoveUp(IEnumerable<Enrolment> waiting)
    {
        var up = new List<Enrolment>();
        foreach (var one in waiting.Where(_ => Event.AgainstEnrolling() is null).OrderBy(one => one.No).Where(one => Fit(one.Heads)))
        {
            one.MoveUp();
            Taken += one.Heads;
            up.Add(one);
        }

        return up;
    }

    /// <summary>Heads that were given back or taken besides.</summary>
    internal void Change(int heads) => Taken += heads;
}

public static class PlaceQueries
{
    public static async Task<int> HeadsEnrolled(this TrainingDb db, Guid eventId, CancellationToken ct) =>
        await db.Enrolments.Where(row => row.EventId == eventId && row.Status == EnrolmentStatus.Enrolled).SumAsync(row => (int?)row.Heads, ct) ?? 0;

    /// <summary>
    /// Who has a place in an event, and how many places there are, is decided by one after another, on all replicas: so the last place is given
    /// once. The decision loads all that it decides on, and saves.
    /// </summary>
    public static Task<T> OneAtATime<T>(this TrainingDb db, Guid eventId, Func<Task<T>> decide, CancellationToken ct) => db.InOneTransaction(async () =>
    {
        // As an update locks it: rows that merely refer to the event may still be added.
        await db.Database.ExecuteSqlAsync($"select 1 from training_events where id = {eventId} for no key update", ct);
        return await decide();
    }, ct);
}
