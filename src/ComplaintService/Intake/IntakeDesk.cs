using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using ComplaintService.Notices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>Where a complaint comes in: the same for citizens, for staff who record it, and for other systems. Checks it, receives it, tells others, saves.</summary>
public sealed class IntakeDesk(ComplaintDb db, ContactVault vault, Letters letters, IEvents events, Actor actor, TimeProvider clock, EvidenceBox evidence)
{
    public Actor Actor => actor;
    public EvidenceBox Evidence => evidence;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public DateOnly Today => ThaiCalendar.DayInBangkok(Now);

    /// <param name="arrivedOn">The day from which the promise counts, where it is not today.</param>
    /// <param name="also">What else becomes part of it, before it is saved: photos, the number of a letter; or what stands against that.</param>
    /// <param name="once">Of the form (<see cref="OnceOnly"/>): sent twice, the first complaint is the answer to both.</param>
    public async Task<(Complaint? Complaint, Objection? Objection)> Receive(
        SubmitComplaint.Request request, DateOnly? arrivedOn, Func<Complaint, Task<Objection?>>? also, Guid? once, CancellationToken ct)
    {
        var (days, wrong) = await IntakeChecks.Of(request, db, actor, arrivedOn ?? Today, ct);
        if (wrong is not null)
            return (null, wrong);
        var (contact, unreadable) = IntakeChecks.Read(request.Contact);
        if (unreadable is not null)
            return (null, unreadable);

        var complaint = Complaint.Receive(
            new(request.Category, request.Subject, request.Details, request.HappenedOn, request.Village is "" ? null : request.Village, request.Location?.Lat, request.Location?.Lng, request.ProjectCode is "" ? null : request.ProjectCode),
            request.Channel ?? Channel.Web, contact is not null, days, actor, Now, arrivedOn, once);
        db.Add(complaint);
        if (contact is not null)
            db.Add(vault.Seal(complaint.Id, contact));
        if (also is not null && await also(complaint) is { } missing)
            return (null, missing);
        events.Received(complaint);
        if (complaint.AcknowledgedAt is not null)
            events.Acknowledged(complaint);
        if (complaint.ClosedAt is not null)
            events.Closed(complaint);
        try
        {
            await Save(complaint, ct);
        }
        catch (DbUpdateException failure) when (once is not null && failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return await FirstOf(once.Value, complaint, ct) is { } first ? (first, null) : await Receive(request, arrivedOn, also, null, ct);
        }

        return (complaint, null);
    }

    /// <summary>Letters name the number, which the database gives: they are written when it is known, and all of it counts at once.</summary>
    private async Task Save(Complaint complaint, CancellationToken ct)
    {
        if (!letters.AreOn)
        {
            await db.SaveChangesAsync(ct);
            return;
        }

        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.SaveChangesAsync(ct);
        await letters.Write(complaint, 0, ct);
        await db.SaveChangesAsync(ct);
        if (own is not null)
            await own.CommitAsync(ct);
    }

    /// <summary>The one that the form made before; null when other words were sent then (somebody went back and wrote about another matter).</summary>
    private Task<Complaint?> FirstOf(Guid once, Complaint again, CancellationToken ct) => db.Complaints.AsNoTracking()
        .SingleOrDefaultAsync(one => one.Id == once && one.Category == again.Category && one.Subject == again.Subject && one.Details == again.Details && one.Village == again.Village, ct);
}
