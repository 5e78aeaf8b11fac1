using ComplaintService.Colleagues;
using ComplaintService.Data;
using ComplaintService.Notices;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Where staff change a complaint: the same for the API and for pages. Finds it, lets the entity decide, tells others, saves.</summary>
public sealed class CaseDesk(ComplaintDb db, IEvents events, AuditTrail audit, Letters letters, Actor actor, TimeProvider clock, EvidenceBox evidence, MeasureBell bell, IHttpContextAccessor http)
{
    public ComplaintDb Db => db;
    public EvidenceBox Evidence => evidence;
    public Actor Actor => actor;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>How many entries the story had when the actor's form was filled; a longer one means that somebody was faster, and 412. Null where no form was.</summary>
    public int? Seen { get; set; }

    /// <summary>Changes it in a request, or for a bulk order in the background. 404 when the actor may not see it, 403 when they only read it, 412 when If-Match names an older state, 409 when the entity refuses.</summary>
    /// <param name="change">One transition of the entity.</param>
    public Task<Objection?> Change(Guid id, Func<Complaint, Refusal?> change, CancellationToken ct) =>
        Change(id, complaint => Task.FromResult(Objection.To(change(complaint))), ct);

    /// <inheritdoc cref="Change(Guid, Func{Complaint, Refusal?}, CancellationToken)"/>
    public Task<Objection?> Change(Guid id, Func<Complaint, Task<Objection?>> change, CancellationToken ct) =>
        db.RetryWhenOvertaken(() => ChangeNow(id, change, ct), ct);

    private async Task<Objection?> ChangeNow(Guid id, Func<Complaint, Task<Objection?>> change, CancellationToken ct)
    {
        if (await db.FindVisible(id, actor, ct) is not { } complaint)
            return Objection.NotFound;
        if (!complaint.IsHandledBy(actor))
            return new(StatusCodes.Status403Forbidden, ComplaintRefusals.OnlyRead);
        if (http.HttpContext is { } call && Objection.ToStale(call.Request, complaint.RowVersion) is { } stale)
            return stale;
        if (Seen is { } seen && seen < complaint.Entries)
            return Objection.Stale;
        var entries = complaint.Entries;
        var projectBefore = complaint.ProjectCode;
        var (wasAcknowledged, wasClosed) = (complaint.AcknowledgedAt is not null, complaint.Status is ComplaintStatus.Closed);
        if (await change(complaint) is { } objection)
            return objection;
        if (!wasAcknowledged && complaint.AcknowledgedAt is not null)
            events.Acknowledged(complaint);
        if (!wasClosed && complaint.Status is ComplaintStatus.Closed)
            events.Closed(complaint);
        if (complaint.Entries > entries)
            events.OfProject(complaint, projectBefore);
        await letters.Write(complaint, entries, ct);
        audit.Reason = complaint.Updates.LastOrDefault(update => update.No > entries && update.HoldsReason)?.WhereReasonStands;
        await db.SaveChangesAsync(ct);
        bell.Set();
        if (http.HttpContext is not null)
            await db.Meet(actor, Now, ct);
        http.HttpContext?.Response.SetETag(complaint.RowVersion);
        return null;
    }

    /// <summary>204, or what stood against it.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Answer(Task<Objection?> change) =>
        await change is { } objection ? objection.ToProblem() : TypedResults.NoContent();
}
