using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Notices;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Clock;

/// <summary>
/// Closes what was answered and nobody closed, when the time that was in force on the day of the answer has passed since it, or since the
/// last message that nobody of staff has acted upon. Claimed and saved in one transaction, whichever replica finds it. One that fails is set aside (<see cref="OneByOne"/>).
/// </summary>
public sealed class ClosingRound(ComplaintDb db, IEvents events, AuditTrail audit, Letters letters, OneByOne oneByOne, Actor actor, MeasureBell bell, TimeProvider clock)
{
    private const int Batch = 50;

    /// <returns>How many were closed.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        audit.Process = nameof(ClosingRound);
        var closed = 0;
        while (await RunBatch(clock.GetUtcNow(), ct) is { Dealt: true } batch)
            closed += batch.Closed;
        if (closed > 0)
            bell.Set();
        return closed;
    }

    /// <returns>How many were closed; whether any complaint was, or was set aside, so that others may have their turn.</returns>
    private async Task<(int Closed, bool Dealt)> RunBatch(DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (closed, dealt) = (0, false);
        foreach (var complaint in await Claim(now, ct))
        {
            var done = await oneByOne.Do(complaint.Id, () => Close(complaint, now, ct), ct);
            (closed, dealt) = (closed + (done ?? 0), dealt || done is not 0);
        }

        await transaction.CommitAsync(ct);
        return (closed, dealt);
    }

    private async Task<int> Close(Complaint complaint, DateTimeOffset now, CancellationToken ct)
    {
        db.Attach(complaint);
        var entries = complaint.Entries;
        if (!complaint.CloseByClock(actor, now))
            return 0;
        events.Closed(complaint);
        events.OfProject(complaint);
        await letters.Write(complaint, entries, ct);
        return 1;
    }

    private Task<List<Complaint>> Claim(DateTimeOffset now, CancellationToken ct)
    {
        var (today, before) = (ThaiCalendar.DayInBangkok(now), now.AddDays(-StandstillRule.FewestClosingDays));
        return db.Complaints.FromSql(
            $"""
            select c.*, c.xmin from complaints c
            where c.closed_at is null and c.answered_at < {before}
                and (greatest(c.answered_at, c.replied_at) at time zone 'Asia/Bangkok')::date + (
                    select r.closing_days from standstill_rules r
                    where r."from" <= (c.answered_at at time zone 'Asia/Bangkok')::date order by r."from" desc limit 1) < {today}
                and not exists (select 1 from clock_set_aside s where s.complaint_id = c.id and s.next_at > {now})
            order by c.answered_at, c.id limit {Batch} for update of c skip locked
            """).AsNoTracking().ToListAsync(ct);
    }
}
