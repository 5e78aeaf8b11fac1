using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Notices;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>
/// Where whoever has the code changes a complaint: the same for the API and for pages. Who that is, is written down nowhere, though they may
/// work here and have signed in.
/// </summary>
public sealed class ComplainantDesk(ComplaintDb db, IEvents events, Letters letters, CurrentActor writer, TimeProvider clock, MeasureBell bell, IHttpContextAccessor http)
{
    public ComplaintDb Db => db;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    private HttpContext Http => http.HttpContext!;

    /// <summary>404 for a code that is none, 412 when If-Match names an older state, 409 when the entity refuses.</summary>
    /// <param name="written">The field of the request that holds text, and the text; null when there is none that must be filled in.</param>
    public Task<Objection?> Change(string? code, (string Field, string? Text)? written, Func<Complaint, Task<Refusal?>> change, CancellationToken ct)
    {
        writer.Be(Actor.Anonymous);
        return db.RetryWhenOvertaken(() => ChangeNow(code, written, change, ct), ct);
    }

    private async Task<Objection?> ChangeNow(string? code, (string Field, string? Text)? written, Func<Complaint, Task<Refusal?>> change, CancellationToken ct)
    {
        if (written is var (field, text) && string.IsNullOrWhiteSpace(text))
            return Objection.To(field, "กรอกเป็นข้อความ", "Enter a text");
        if (await db.FindByCode(code, ct) is not { } complaint)
            return Objection.NotFound;
        if (Objection.ToStale(Http.Request, complaint.RowVersion) is { } stale)
            return stale;
        var entries = complaint.Entries;
        var wasRated = complaint.RatedAt is not null;
        if (await change(complaint) is { } refusal)
            return Objection.To(refusal);
        if (!wasRated && complaint.RatedAt is not null)
            events.Rated(complaint);
        if (complaint.Entries > entries)
            events.OfProject(complaint);
        await letters.Write(complaint, entries, ct);
        await db.SaveChangesAsync(ct);
        bell.Set();
        Http.Response.SetETag(complaint.RowVersion);
        return null;
    }
}
