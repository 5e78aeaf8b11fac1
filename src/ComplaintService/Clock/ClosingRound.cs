using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Notices;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Clock;

/// <summary>
/// Closes what was answered and nobody closed, when the time that was in force on the day of the answer has passed since it, or since the
/// last message that nobody of staff has acted upon. Claimed and saved in one transaction, whichever replica finds it.
/// </summary>
public sealed class ClosingRound(ComplaintDb db, IEvents events, AuditTrail audit, Letters letters, Actor actor, TimeProvider clock)
{
    private const int Batch = 50;

    /// <returns>How many were closed.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        audit.Process = nameof(ClosingRound);
        var closed = 0;
        while (await RunBatch(clock.GetUtcNow(), ct) is var some and > 0)
            closed += some;
        return closed;
    }

    private async Task<int> RunBatch(DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var closed = 0;
        foreach (var complaint in await Claim(now, ct))
        {
            var entries = complaint.Entries;
            if (!complaint.CloseByClock(actor, now))
                continue;
            events.Closed(complaint);
            await letters.Write(complaint, entries, ct);
            closed++;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return closed;
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
            order by c.answered_at, c.id limit {Batch} for update of c skip locked
            """).AsTracking().ToListAsync(ct);
    }
}
