using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Desk;

/// <summary>Complaints about the same matter.</summary>
internal static class Duplicates
{
    /// <summary>Duplicates that were merged into it.</summary>
    public static Task<List<Complaint>> MergedInto(this ComplaintDb db, Complaint complaint, Actor actor, CancellationToken ct) => db.Complaints.VisibleTo(actor).AsNoTracking()
        .Where(other => other.MergedIntoId == complaint.Id).OrderBy(other => other.Number).Take(50).ToListAsync(ct);
}
