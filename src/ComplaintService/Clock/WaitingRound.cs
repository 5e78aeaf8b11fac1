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
/// Puts complaints back to work whose author was asked and did not answer in time, and reminds the author. Claimed and saved in one
/// transaction, whichever replica finds it. One that fails is set aside (<see cref="OneByOne"/>).
/// </summary>
public sealed class WaitingRound(ComplaintDb db, IEvents events, AuditTrail audit, Letters letters, OneByOne oneByOne, Actor actor, TimeProvider clock)
{
    private const int Batch = 50;

    /// <returns>How many were resumed.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        audit.Process = nameof(WaitingRound);
        var resumed = 0;
        while (await RunBatch(clock.GetUtcNow(), ct) is { Dealt: true } batch)
            resumed += batch.Resumed;
        return resumed;
    }

    /// <returns>How many were resumed; whether any complaint was, or was set aside, so that others may have their turn.</returns>
    private async Task<(int Resumed, bool Dealt)> RunBatch(DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (resumed, dealt) = (0, false);
        foreach (var complaint in await Claim(now, ct))
        {
            var done = await oneByOne.Do(complaint.Id, () => Resume(complaint, now, ct), ct);
            (resumed, dealt) = (resumed + (done ?? 0), dealt || done is not 0);
        }

        await transaction.CommitAsync(ct);
        return (resumed, dealt);
    }

    private async Task<int> Resume(Complaint complaint, DateTimeOffset now, CancellationToken ct)
    {
        db.Attach(complaint);
        await db.Updates.Where(update => update.ComplaintId == complaint.Id && update.Kind == UpdateKind.Waiting).OrderBy(update => update.No).LoadAsync(ct); // the letter repeats the question
        var entries = complaint.Entries;
        if (!complaint.StopWaiting(actor, now))
            return 0;
        events.OfProject(complaint);
        await letters.Write(complaint, entries, ct);
        return 1;
    }

    private Task<List<Complaint>> Claim(DateTimeOffset now, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(now);
        return db.Complaints.FromSql(
            $"""
            select c.*, c.xmin from complaints c
            where c.awaited_until < {today} and not exists (select 1 from clock_set_aside s where s.complaint_id = c.id and s.next_at > {now})
            order by c.awaited_until, c.id limit {Batch} for update of c skip locked
            """).AsNoTracking().ToListAsync(ct);
    }
}
