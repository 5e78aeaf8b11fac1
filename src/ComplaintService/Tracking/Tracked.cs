using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Tracking;

/// <summary>A complaint as whoever has its code may read it.</summary>
/// <param name="Own">The one that the code belongs to: its words and its story.</param>
/// <param name="Lead">The one that it was merged into, whose state, promise and answer are its own too; otherwise <paramref name="Own"/> itself.</param>
/// <param name="Files">The complainant's own, those that staff show, and those of the answer.</param>
public sealed record Tracked(Complaint Own, Complaint Lead, IReadOnlyList<Attachment> Files)
{
    public bool IsMerged => Own.Id != Lead.Id;

    /// <summary>The day that stands on the receipt, whatever moved it since.</summary>
    public DateOnly PromisedOnReceipt => Own.Updates.First(update => update.Kind is UpdateKind.Received).DueOn ?? Own.FirstDueOn;

    /// <summary>The files of an entry of the own story.</summary>
    public IEnumerable<Attachment> FilesOf(ComplaintUpdate update) => Files.Where(file => file.ComplaintId == Own.Id && file.UpdateNo == update.No);

    /// <summary>The files of the answer.</summary>
    public IEnumerable<Attachment> AnswerFiles => Files.Where(file => file.ComplaintId == Lead.Id && IsAnswer(file));

    private bool IsAnswer(Attachment file) =>
        Lead.AnsweredAt is not null && Lead.Updates.Any(update => update.No == file.UpdateNo && update.Kind is UpdateKind.Resolved or UpdateKind.Rejected);

    internal Tracked WithoutFilesOfOthers() => this with { Files = [.. Files.Where(file => file.ComplaintId == Own.Id || IsAnswer(file))] };
}

/// <summary>Finds it.</summary>
public static class TrackedQueries
{
    /// <summary>By the code, however it was typed; null when it is none. What is no code is looked up all the same, so that it takes the same time.</summary>
    public static async Task<Tracked?> FindTracked(this ComplaintDb db, string? typed, CancellationToken ct)
    {
        var stored = TrackingCode.TryRead(typed, out var code) ? code.Value.Text : "";
        var complaints = db.Complaints.AsNoTracking().Include(complaint => complaint.Updates.OrderBy(update => update.No));
        if (await complaints.SingleOrDefaultAsync(complaint => complaint.TrackingCode == stored, ct) is not { } own)
            return null;
        var lead = own;
        while (lead.MergedIntoId is { } next) // which may itself have been merged since
            lead = await complaints.SingleAsync(complaint => complaint.Id == next, ct);
        var (ownId, leadId) = (own.Id, lead.Id);
        var files = await db.Attachments.AsNoTracking().Include(file => file.File).Include(file => file.Thumbnail)
            .Where(file => (file.ComplaintId == ownId && (file.IsVisible || file.FromComplainant)) || (file.ComplaintId == leadId && file.IsVisible && !file.FromComplainant))
            .OrderBy(file => file.ComplaintId).ThenBy(file => file.UpdateNo).ThenBy(file => file.FileId).ToListAsync(ct);
        return new Tracked(own, lead, files).WithoutFilesOfOthers();
    }
}
