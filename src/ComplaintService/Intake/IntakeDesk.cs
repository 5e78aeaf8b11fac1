using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using ComplaintService.Intake.Photos;
using ComplaintService.Notices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>Where a complaint comes in: the same for citizens, for staff who record it, and for other systems. Checks it, receives it, tells others, saves.</summary>
public sealed class IntakeDesk(
    ComplaintDb db, ContactVault vault, PhotoBox photos, SentAgain again, Letters letters, IEvents events, EvidenceBox evidence, Actor actor, CurrentActor writer, TimeProvider clock)
{
    public Actor Actor => actor;
    public EvidenceBox Evidence => evidence;

    /// <summary>In microseconds, as the database keeps it: an answer that is made again says the same.</summary>
    public DateTimeOffset Now { get; } = InMicroseconds(clock.GetUtcNow());
    public DateOnly Today => ThaiCalendar.DayInBangkok(Now);

    /// <summary>What is wrong with it, before anything is done; null for nothing.</summary>
    public async Task<Objection?> Against(SubmitComplaint.Request request, CancellationToken ct) =>
        Objection.To((await IntakeChecks.Of(request, db, actor, Today, ct)).Wrong);

    public async Task<(Complaint? Complaint, Objection? Objection)> Receive(SubmitComplaint.Request request, Arrival arrival, CancellationToken ct)
    {
        if (request.Channel is null or Channel.Web)
            writer.Be(Actor.Anonymous); // who complains on the web is written down nowhere, though they may work here and have signed in
        if (arrival.Once is { Request: not null } key && await again.Find(key, ct) is { } made)
            return SentAgain.IsSame(made, key) ? (made, null) : (null, Objection.To(IdempotencyKeys.Reused));

        var (days, wrong) = await IntakeChecks.Of(request, db, actor, arrival.Paper?.ReceivedOn ?? Today, ct);
        if (Objection.To(arrival.Wrong.Concat(wrong)) is { } objection)
            return (null, objection);
        if (arrival.Once is { Request: null } form && await again.Find(form, ct) is { } first)
        {
            if (SentAgain.SaysTheSame(first, request, arrival) && await again.Join(first.Id, request, arrival, ct) is { } joined)
                return joined;
            arrival = arrival with { Once = null }; // somebody went back, and wrote about another matter
        }

        if (arrival.Gate is { } gate && await gate(ct) is { } slow)
            return (null, slow);

        var contact = IntakeChecks.Read(request.Contact);
        var complaint = Complaint.Receive(
            ComplaintText.Of(request), request.Channel ?? Channel.Web, contact is not null, days, writer.Value, Now, arrival.Paper?.ReceivedOn, arrival.Once);
        db.Add(complaint);
        if (contact is not null)
            db.Add(vault.Seal(complaint.Id, contact));
        await photos.Attach(complaint, arrival.Photos, ct);
        if (arrival.Paper is { } paper)
        {
            if (await evidence.Attach(complaint, paper.Evidence, actor, ct) is { } missing) // before the entries that follow: it is what came
                return (null, missing);
            complaint.Note(paper, actor, Now);
        }

        events.Received(complaint);
        if (complaint.AcknowledgedAt is not null)
            events.Acknowledged(complaint);
        if (complaint.ClosedAt is not null)
            events.Closed(complaint);
        events.OfProject(complaint);
        try
        {
            await Save(complaint, ct);
        }
        catch (DbUpdateException failure) when (arrival.Once is not null && failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear(); // the same, sent at the same time, was faster
            return await Receive(request, arrival with { Gate = null }, ct);
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

    private static DateTimeOffset InMicroseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}
