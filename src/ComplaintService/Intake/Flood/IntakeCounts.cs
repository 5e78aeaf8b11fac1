using ComplaintService.Data;
using ComplaintService.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ComplaintService.Intake.Flood;

/// <summary>
/// What came from an address, and from everybody, in ten minutes. Each question is one statement, so that two who ask at once are counted
/// one after the other. Only what was let through counts for everybody: whoever is refused closes the door to nobody else.
/// </summary>
public sealed class IntakeCounts(ComplaintDb db, IOptions<IntakeSettings> options)
{
    private const double Shortest = 10; // seconds
    private const double Longest = 60;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>Stands for everybody together.</summary>
    private static readonly byte[] Everybody = [0];

    public static DateTimeOffset EndOfWindow(DateTimeOffset now) => WindowOf(now) + Window;

    /// <summary>Whether there is room for one more, of this address and of everybody; then it is counted.</summary>
    public async Task<bool> LetThrough(byte[] address, DateTimeOffset now, CancellationToken ct)
    {
        var (window, own, all) = (WindowOf(now), options.Value.FreePerWindow, options.Value.FreePerWindowAll);
        var counted = await db.Database.SqlQuery<int>(
            $"""
            with own as (
                insert into intake_counts as known (address, begins_at, count, photos, tickets) values ({address}, {window}, 1, 0, 0)
                on conflict (address, begins_at) do update set count = known.count + 1 where known.count < {own} returning 1)
            insert into intake_counts as known (address, begins_at, count, photos, tickets) select {Everybody}, {window}, 1, 0, 0 from own
            on conflict (address, begins_at) do update set count = known.count + 1 where known.count < {all} returning count as "Value"
            """).ToListAsync(ct);
        if (counted is [1]) // the first of ten minutes tidies up
        {
            await db.Database.ExecuteSqlAsync($"delete from intake_counts where begins_at < {window - Window}", ct);
            await db.Database.ExecuteSqlAsync($"delete from used_tickets where at < {window - TimeSpan.FromHours(1)}", ct);
        }

        return counted.Count == 1;
    }

    /// <summary>A ticket lets one through, once.</summary>
    public async Task<bool> Use(Guid ticket, byte[] address, DateTimeOffset now, CancellationToken ct)
    {
        var window = WindowOf(now);
        return await db.Database.ExecuteSqlAsync(
            $"""
            with used as (insert into used_tickets (id, at) values ({ticket}, {now}) on conflict do nothing returning 1),
            own as (
                insert into intake_counts as known (address, begins_at, count, photos, tickets) select {address}, {window}, 1, 0, 0 from used
                on conflict (address, begins_at) do update set count = known.count + 1 returning 1)
            insert into intake_counts as known (address, begins_at, count, photos, tickets) select {Everybody}, {window}, 1, 0, 0 from own
            on conflict (address, begins_at) do update set count = known.count + 1
            """, ct) == 1;
    }

    /// <summary>When it is the turn of the next of this address: 10 to 60 seconds after the one before it, longer the more there are. Beyond the end of these ten minutes nobody is counted.</summary>
    public async Task<DateTimeOffset> NextTurn(byte[] address, DateTimeOffset now, CancellationToken ct)
    {
        var (window, end, own) = (WindowOf(now), EndOfWindow(now), (double)options.Value.FreePerWindow);
        var busy = await db.Database.SqlQuery<int>($"""select count + tickets as "Value" from intake_counts where address = {Everybody} and begins_at = {window}""").SingleOrDefaultAsync(ct)
            / (double)options.Value.FreePerWindowAll;
        var turns = await db.Database.SqlQuery<DateTimeOffset>(
            $"""
            with own as (
                insert into intake_counts as known (address, begins_at, count, photos, tickets, last_turn)
                values ({address}, {window}, 0, 0, 1, {now} + least({Longest}, {Shortest} * {busy}) * interval '1 second')
                on conflict (address, begins_at) do update set tickets = known.tickets + 1, last_turn = greatest(known.last_turn, {now})
                    + least({Longest}, {Shortest} * greatest((known.count + known.tickets + 1) / {own}, {busy})) * interval '1 second'
                returning last_turn),
            everybody as (
                update intake_counts set tickets = tickets + 1
                where address = {Everybody} and begins_at = {window} and exists (select 1 from own where last_turn <= {end}))
            select last_turn as "Value" from own
            """).ToListAsync(ct);
        return turns[0];
    }

    /// <summary>Whether this address may send so many photos more; then they are counted.</summary>
    public async Task<bool> TakePhotos(int photos, byte[] address, DateTimeOffset now, CancellationToken ct)
    {
        var (window, most) = (WindowOf(now), options.Value.PhotosPerWindow);
        return await db.Database.ExecuteSqlAsync(
            $"""
            insert into intake_counts as known (address, begins_at, count, photos, tickets) select {address}, {window}, 0, {photos}, 0 where {photos} <= {most}
            on conflict (address, begins_at) do update set photos = known.photos + {photos} where known.photos + {photos} <= {most}
            """, ct) == 1;
    }

    private static DateTimeOffset WindowOf(DateTimeOffset now) => new(now.UtcTicks - now.UtcTicks % Window.Ticks, TimeSpan.Zero);
}

/// <summary>What came from an address in ten minutes.</summary>
public sealed class IntakeCount
{
    /// <summary>See <see cref="AddressHash"/>; one zero for everybody together.</summary>
    public required byte[] Address { get; init; }
    public required DateTimeOffset BeginsAt { get; init; }

    /// <summary>Complaints and follows that were let through.</summary>
    public required int Count { get; init; }

    /// <summary>Photos that were decoded.</summary>
    public required int Photos { get; init; }

    /// <summary>Tickets that were given to those who wait.</summary>
    public required int Tickets { get; init; }

    /// <summary>When it is the turn of the last of them; null where nobody waits.</summary>
    public required DateTimeOffset? LastTurn { get; init; }
}

/// <summary>A ticket that let a complaint through: it does so once.</summary>
public sealed class UsedTicket
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
}
