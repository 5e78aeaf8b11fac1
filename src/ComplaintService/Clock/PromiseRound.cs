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
/// Looks once for promises that come near or were broken, and says so: a notice of each kind for each promised day, whichever replica finds
/// it. A complaint is claimed, and its notices, story and event are saved, in one transaction; a process that dies in between leaves all of
/// it to the next round.
/// </summary>
public sealed class PromiseRound(ComplaintDb db, IEvents events, AuditTrail audit, Letters letters, Actor actor, TimeProvider clock)
{
    private const int Batch = 50;

    /// <returns>How many notices were given.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        audit.Process = nameof(PromiseRound);
        var now = clock.GetUtcNow();
        var rule = await EscalationRule.At(db, ThaiCalendar.DayInBangkok(now), ct);
        var until = (await WorkingCalendar.Around(db, ThaiCalendar.DayInBangkok(now), ct)).RemindedUntil(ThaiCalendar.DayInBangkok(now), rule.ReminderDays);
        var given = 0;
        while (await RunBatch(rule, until, now, ct) is var notices and > 0)
            given += notices;
        return given;
    }

    private async Task<int> RunBatch(EscalationRule rule, DateOnly remindedUntil, DateTimeOffset now, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(now);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var complaints = await Claim(rule, remindedUntil, today, ct);
        Guid[] ids = [.. complaints.Select(complaint => complaint.Id)];
        var known = (await db.Notices.AsNoTracking().Where(notice => ids.Contains(notice.ComplaintId)).ToListAsync(ct)).ToLookup(notice => (notice.ComplaintId, notice.DueOn), notice => notice.Kind);
        var given = 0;
        foreach (var complaint in complaints)
        {
            foreach (var kind in rule.Wanted(complaint.DueOn, today, remindedUntil).Except(known[(complaint.Id, complaint.DueOn)]))
            {
                var notice = PromiseNotice.Of(complaint, kind, now);
                db.Add(notice);
                await letters.Write(notice, complaint, ct);
                given++;
            }

            var entries = complaint.Entries;
            if (complaint.FindOverdue(actor, now))
            {
                events.Overdue(complaint);
                await letters.Write(complaint, entries, ct);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return given;
    }

    /// <summary>Open complaints of which something is still to be said, the oldest promise first; others leave them to this round meanwhile.</summary>
    private Task<List<Complaint>> Claim(EscalationRule rule, DateOnly reminder, DateOnly today, CancellationToken ct)
    {
        var overdue = today.AddDays(-1);
        var (clerk, executive) = (today.AddDays(-Math.Max(1, rule.ClerkDays)), today.AddDays(-Math.Max(1, rule.ExecutiveDays)));
        return db.Complaints.FromSql(
            $"""
            select c.*, c.xmin from complaints c
            where c.answered_at is null and c.status <> 'Waiting' and c.due_on <= {reminder} and exists (
                select 1 from (values ('Reminder', {today}, {reminder}), ('Overdue', '-infinity'::date, {overdue}),
                    ('ToClerk', '-infinity'::date, {clerk}), ('ToExecutive', '-infinity'::date, {executive})) wanted (kind, earliest, latest)
                where c.due_on between wanted.earliest and wanted.latest
                    and not exists (select 1 from complaint_notices n where n.complaint_id = c.id and n.due_on = c.due_on and n.kind = wanted.kind))
            order by c.due_on, c.id limit {Batch} for update of c skip locked
            """).AsTracking().ToListAsync(ct);
    }
}
