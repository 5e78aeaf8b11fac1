using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Notices;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Clock;

/// <summary>
/// Puts complaints back to work whose author was asked and did not answer in time, and reminds the author. Claimed and saved in one
/// transaction, whichever replica finds it.
/// </summary>
public sealed class WaitingRound(ComplaintDb db, AuditTrail audit, Letters letters, Actor actor, TimeProvider clock)
{
    private const int Batch = 50;

    /// <returns>How many were resumed.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        audit.Process = nameof(WaitingRound);
        var resumed = 0;
        while (await RunBatch(clock.GetUtcNow(), ct) is var some and > 0)
            resumed += some;
        return resumed;
    }

    private async Task<int> RunBatch(DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var complaints = await Claim(ThaiCalendar.DayInBangkok(now), ct);
        Guid[] ids = [.. complaints.Select(complaint => complaint.Id)];
        await db.Updates.Where(update => ids.Contains(update.ComplaintId) && update.Kind == UpdateKind.Waiting).OrderBy(update => update.No).LoadAsync(ct); // the letter repeats the question
        var resumed = 0;
        foreach (var complaint in complaints)
        {
            var entries = complaint.Entries;
            if (!complaint.StopWaiting(actor, now))
                continue;
            await letters.Write(complaint, entries, ct);
            resumed++;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return resumed;
    }

    private Task<List<Complaint>> Claim(DateOnly today, CancellationToken ct) => db.Complaints.FromSql(
        $"""
        select c.*, c.xmin from complaints c where c.awaited_until < {today}
        order by c.awaited_until, c.id limit {Batch} for update of c skip locked
        """).AsTracking().ToListAsync(ct);
}
