using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace ComplaintService.Contacts;

/// <summary>
/// Erases who complained when the time that contacts are kept after closing has passed: the time that was in force on the day of closing.
/// A duplicate's author hears what becomes of the complaint that it was merged into, and so is kept as long as that one's. What was
/// complained of stays.
/// </summary>
public sealed class Retention(ComplaintDb db, AuditTrail audit, TimeProvider clock)
{
    private const int Batch = 100;

    /// <returns>How many were erased.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        audit.Process = nameof(Retention);
        var now = clock.GetUtcNow();
        if (await db.RetentionRules.MinAsync(rule => (int?)rule.Days, ct) is not { } shortest)
            return 0;
        var (before, erased) = (now.AddDays(-shortest), 0);
        while (true)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var ids = await db.Database.SqlQuery<Guid>(
                $"""
                select c.id as "Value" from complaints c cross join lateral (
                    with recursive chain as (
                        select c.merged_into_id as next, c.closed_at as at
                        union all select n.merged_into_id, n.closed_at from chain join complaints n on n.id = chain.next)
                    select max(coalesce(chain.at, 'infinity')) as at from chain) ended
                where c.has_contact and c.closed_at < {before} and ended.at < {now} - make_interval(days => (
                    select r.days from retention_rules r where r."from" <= (ended.at at time zone 'Asia/Bangkok')::date order by r."from" desc limit 1))
                order by c.closed_at limit {Batch} for update of c skip locked
                """).ToListAsync(ct);
            if (ids.Count == 0)
                return erased;
            foreach (var complaint in await db.Complaints.Where(complaint => ids.Contains(complaint.Id)).ToListAsync(ct))
            {
                if (await db.Contacts.FindAsync([complaint.Id], ct) is { } contact)
                    contact.Erase(now);
                complaint.ForgetContact(now);
                db.Add(audit.Entry(nameof(ComplaintContact), complaint.Id.ToString()));
            }

            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
            erased += ids.Count;
        }
    }
}
