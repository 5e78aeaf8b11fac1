using System.Security.Cryptography;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using ComplaintService.Intake.Photos;
using ComplaintService.Notices;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Files;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>
/// A complaint that was sent before is answered by the first one. Whoever went back and added how they can be reached, a file or a division
/// finds it there; other words are another complaint. Nothing that was sent is dropped.
/// </summary>
public sealed class SentAgain(
    ComplaintDb db, ContactVault vault, PhotoBox photos, EvidenceBox evidence, Letters letters, IEvents events, AuditTrail audit, Actor actor, TimeProvider clock)
{
    /// <summary>The one that was made of it, with its story; null for none.</summary>
    public Task<Complaint?> Find(SentOnce once, CancellationToken ct) =>
        db.Complaints.AsNoTracking().Include(complaint => complaint.Updates.OrderBy(update => update.No)).SingleOrDefaultAsync(complaint => complaint.Id == once.Id, ct);

    /// <summary>Under its Idempotency-Key came the same request.</summary>
    public static bool IsSame(Complaint first, SentOnce again) => CryptographicOperations.FixedTimeEquals(first.SentRequest, again.Request);

    /// <summary>The same words of the same matter and place, noted down in the same way.</summary>
    public static bool SaysTheSame(Complaint first, SubmitComplaint.Request request, Arrival arrival) =>
        first.AsTold() == ComplaintText.Of(request) && first.Channel == (request.Channel ?? Channel.Web) && (arrival.Paper is null || first.IsNotedAs(arrival.Paper));

    /// <summary>What was added becomes part of the first one.</summary>
    /// <returns>Null where that one is closed by now: what was added needs one of its own.</returns>
    public Task<(Complaint? Complaint, Objection? Objection)?> Join(Guid id, SubmitComplaint.Request request, Arrival arrival, CancellationToken ct) =>
        db.RetryWhenOvertaken(() => JoinNow(id, request, arrival, ct), ct);

    private async Task<(Complaint?, Objection?)?> JoinNow(Guid id, SubmitComplaint.Request request, Arrival arrival, CancellationToken ct)
    {
        var first = await db.Complaints.Include(complaint => complaint.Updates.OrderBy(update => update.No)).SingleAsync(complaint => complaint.Id == id, ct);
        var known = await db.Contacts.FindAsync([id], ct);
        var before = known is null ? null : vault.TryOpen(known);
        if (known?.Sealed is not null && before is null)
            return (null, Objection.To(ComplaintRefusals.ContactLocked));
        var contact = IntakeChecks.Read(request.Contact) is { } given ? new(given.Name ?? before?.Name, given.Phone ?? before?.Phone, given.Email ?? before?.Email) : before;
        var (added, there) = await photos.NotYetOf(first, arrival.Photos, ct);
        var division = first.Division is null && first.Against(UpdateKind.Assigned) is null ? arrival.Paper?.Division : null;
        var papers = arrival.Paper is null ? [] : await NotYetOf(id, arrival.Paper.Evidence, ct);
        if (contact == before && added.Count == 0 && papers.Count == 0 && division is null)
            return (first, null);
        if (first.Status is ComplaintStatus.Closed)
            return null;
        if (there + added.Count > PhotoBox.Most)
            return (null, new(StatusCodes.Status422UnprocessableEntity, PhotoRefusals.TooMany, "photos"));

        var (now, wasAcknowledged) = (clock.GetUtcNow(), first.AcknowledgedAt is not null);
        if (added.Count > 0)
            first.AddPhotos(now);
        if (papers.Count > 0)
            first.AddPapers(now);
        await photos.Attach(first, added, ct);
        if (await evidence.Attach(first, papers, actor, ct, with: 1) is { } missing)
            return (null, missing);
        if (division is not null)
            first.Assign(division, null, null, actor, now);
        if (!wasAcknowledged && first.AcknowledgedAt is not null)
            events.Acknowledged(first);
        if (contact is not null && contact != before)
            await Add(first, known, contact, contact.Email != before?.Email, ct);
        await db.SaveChangesAsync(ct);
        return (first, null);
    }

    /// <summary>The files that it has not yet, whether they were sent again or named again.</summary>
    private async Task<IReadOnlyList<EvidenceGiven>> NotYetOf(Guid id, IReadOnlyList<EvidenceGiven> given, CancellationToken ct)
    {
        if (given.Count == 0)
            return [];
        var files = given.Select(one => one.FileId).ToList();
        var there = await db.Set<StoredFile>().Where(file => files.Contains(file.Id)
            && db.Attachments.Any(one => one.ComplaintId == id && !one.FromComplainant && one.File.Sha256 == file.Sha256)).Select(file => file.Id).ToListAsync(ct);
        return [.. given.Where(one => !there.Contains(one.FileId))];
    }

    private async Task Add(Complaint first, ComplaintContact? known, Contact contact, bool hasNewAddress, CancellationToken ct)
    {
        if (known is null)
            db.Add(vault.Seal(first.Id, contact));
        else
            vault.Reseal(known, contact);
        first.AddContact(clock.GetUtcNow());
        db.Add(audit.Entry(nameof(ComplaintContact), first.Id.ToString()));
        if (hasNewAddress)
            await letters.Write(first, 0, ct); // they hear what they would have heard
    }
}
