using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Counter;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace ComplaintService.Desk;

/// <summary>Who learned what a case keeps to itself: the contact, or the code for whoever lost it.</summary>
internal static class CaseLooks
{
    private const int Most = 20;
    private static readonly string[] Kept = [nameof(ComplaintContact), nameof(Complaint.TrackingCode)];
    private static readonly string[] Looking = [nameof(GetContact), nameof(RepeatReceipt)]; // erasing is none

    /// <summary>The newest first.</summary>
    public static Task<List<AuditEntry>> LooksAt(this ComplaintDb db, Complaint complaint, CancellationToken ct)
    {
        var id = complaint.Id.ToString();
        return db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => Kept.Contains(entry.Subject) && entry.SubjectId == id && Looking.Contains(entry.Process))
            .OrderByDescending(entry => entry.At).Take(Most).ToListAsync(ct);
    }

    public static bool IsReceipt(this AuditEntry look) => look.Subject == nameof(Complaint.TrackingCode);
}
