using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Desk;

/// <summary>Complaints that may be about the same matter.</summary>
internal static class Similar
{
    /// <summary>Open ones of the same category and village, the oldest first; at most ten.</summary>
    public static Task<List<Complaint>> SimilarTo(this ComplaintDb db, Complaint complaint, Actor actor, CancellationToken ct) => db.Complaints.VisibleTo(actor).AsNoTracking()
        .Where(other => other.AnsweredAt == null && other.Category == complaint.Category && other.Village == complaint.Village && other.Id != complaint.Id)
        .OrderBy(other => other.ReceivedAt).ThenBy(other => other.Id).Take(10).ToListAsync(ct);

    /// <summary>Duplicates that were merged into it.</summary>
    public static Task<List<Complaint>> MergedInto(this ComplaintDb db, Complaint complaint, Actor actor, CancellationToken ct) => db.Complaints.VisibleTo(actor).AsNoTracking()
        .Where(other => other.MergedIntoId == complaint.Id).OrderBy(other => other.Number).Take(50).ToListAsync(ct);
}
