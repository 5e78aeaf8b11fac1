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
/// it to the next round. One that fails is set aside (<see cref="OneByOne"/>).
/// </summary>
public sealed class PromiseRound(ComplaintDb db, IEvents events, AuditTrail audit, Letters letters, OneByOne oneByOne, Actor actor, TimeProvider clock)
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
        while (await RunBatch(rule, until, now, ct) is { Dealt: true } batch)
            given += batch.Given;
        return given;
    }

    /// <returns>How many notices were given; whether any complaint got one or was set aside, so that others may have their turn.</returns>
    private async Task<(int Given, bool Dealt)> RunBatch(EscalationRule rule, DateOnly remindedUntil, DateTimeOffset now, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(now);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var complaints = await Claim(rule, remindedUntil, today, now, ct);
        Guid[] ids = [.. complaints.Select(complaint => complaint.Id)];
        var known = (await db.Notices.AsNoTracking().Where(notice => ids.Contains(notice.ComplaintId)).ToListAsync(ct)).ToLookup(notice => (notice.ComplaintId, notice.DueOn), notice => notice.Kind);
        var (given, dealt) = (0, false);
        foreach (var complaint in complaints)
        {
            var wanted = rule.Wanted(complaint.DueOn, today, remindedUntil).Except(known[(complaint.Id, complaint.DueOn)]);
            var notices = await oneByOne.Do(complaint.Id, () => Say(complaint, wanted, now, ct), ct);
            (given, dealt) = (given + (notices ?? 0), dealt || notices is not 0);
        }

        await transaction.CommitAsync(ct);
        return (given, dealt);
    }

    private async Task<int> Say(Complaint complaint, IEnumerable<PromiseNoticeKind> wanted, DateTimeOffset now, CancellationToken ct)
    {
        db.Attach(complaint);
        var given = 0;
        foreach (var kind in wanted)
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
            events.OfProject(complaint);
            await letters.Write(complaint, entries, ct);
        }

        return given;
    }

    /// <summary>Open complaints of which something is still to be said, the oldest promise first; others leave them to this round meanwhile.</summary>
    private Task<List<Complaint>> Claim(EscalationRule rule, DateOnly reminder, DateOnly today, DateTimeOffset now, CancellationToken ct)
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
                and not exists (select 1 from clock_set_aside s where s.complaint_id = c.id and s.next_at > {now})
            order by c.due_on, c.id limit {Batch} for update of c skip locked
            """).AsNoTracking().ToListAsync(ct);
    }
}
