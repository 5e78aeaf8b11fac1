using ComplaintService.Complaints;
using ComplaintService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>Where whoever has the code changes a complaint: the same for the API and for pages.</summary>
public sealed class ComplainantDesk(ComplaintDb db, IEvents events, TimeProvider clock)
{
    public ComplaintDb Db => db;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>404 for a code that is none, 409 when the entity refuses.</summary>
    public Task<Objection?> Change(string? code, string? text, Func<Complaint, Task<Refusal?>> change, CancellationToken ct) =>
        db.RetryWhenOvertaken(() => ChangeNow(code, text, change, ct), ct);

    private async Task<Objection?> ChangeNow(string? code, string? text, Func<Complaint, Task<Refusal?>> change, CancellationToken ct)
    {
        if (text is not null && (string.IsNullOrWhiteSpace(text) || text.Contains('\0')))
            return Objection.To("text", "กรอกข้อความ", "Enter a text");
        if (await db.FindByCode(code, ct) is not { } complaint)
            return Objection.NotFound;
        var wasRated = complaint.RatedAt is not null;
        if (await change(complaint) is { } refusal)
            return Objection.To(refusal);
        if (!wasRated && complaint.RatedAt is not null)
            events.Rated(complaint);
        await db.SaveChangesAsync(ct);
        return null;
    }
}
