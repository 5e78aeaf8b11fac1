using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace ComplaintService.Tracking;

/// <summary>A complaint as whoever has its code may read it.</summary>
/// <param name="Own">The one that the code belongs to: its words and its story.</param>
/// <param name="Lead">The one that it was merged into, whose state, promise and answer are its own too; otherwise <paramref name="Own"/> itself.</param>
/// <param name="Joined">What became of those that it was merged into since then, as far as it concerns every author.</param>
/// <param name="Files">The complainant's own, those that staff show, and those of the answer.</param>
public sealed record Tracked(Complaint Own, Complaint Lead, IReadOnlyList<ComplaintUpdate> Joined, IReadOnlyList<Attachment> Files)
{
    public bool IsMerged => Own.Id != Lead.Id;

    /// <summary>The day that stands on the receipt, whatever moved it since.</summary>
    public DateOnly PromisedOnReceipt => Own.Updates.First(update => update.Kind is UpdateKind.Received).DueOn ?? Own.FirstDueOn;

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<ComplaintUpdate> Story => [.. Own.Updates.Where(update => update.IsVisible).Concat(Joined).OrderBy(update => update.At)];

    /// <summary>A step of somebody else's complaint, into which this one was merged.</summary>
    public bool IsOthers(ComplaintUpdate update) => update.ComplaintId != Own.Id;

    /// <summary>The words of a step; never those that another complainant wrote.</summary>
    public string? TextOf(ComplaintUpdate update) => IsOthers(update) && Steps.IsOwn(update.Kind) ? null : update.Text;

    /// <summary>The files of a step.</summary>
    public IEnumerable<Attachment> FilesOf(ComplaintUpdate update) => Files.Where(file => file.ComplaintId == update.ComplaintId && file.UpdateNo == update.No);

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
        var stored = SpokenCode.TryRead(typed, out var code) ? code.Value.Text : "";
        var complaints = db.Complaints.AsNoTracking().Include(complaint => complaint.Updates.OrderBy(update => update.No));
        if (await complaints.SingleOrDefaultAsync(complaint => complaint.TrackingCode == stored, ct) is not { } own)
            return null;
        var (lead, joined) = (own, new List<ComplaintUpdate>());
        while (lead is { MergedIntoId: { } next, ClosedAt: { } mergedAt }) // which may itself have been merged since
        {
            lead = await complaints.SingleAsync(complaint => complaint.Id == next, ct);
            joined.AddRange(lead.Updates.Where(update => update.IsForDuplicates && update.At > mergedAt));
        }

        var (ownId, leadId) = (own.Id, lead.Id);
        var files = await db.Attachments.AsNoTracking().Include(file => file.File).Include(file => file.Thumbnail)
            .Where(file => (file.ComplaintId == ownId && (file.IsVisible || file.FromComplainant)) || (file.ComplaintId == leadId && file.IsVisible && !file.FromComplainant))
            .OrderBy(file => file.ComplaintId).ThenBy(file => file.UpdateNo).ThenBy(file => file.FileId).ToListAsync(ct);
        return new Tracked(own, lead, joined, files).WithoutFilesOfOthers();
    }

    /// <summary>Whether letters have an address to go to. Which one is told to nobody who has only the code.</summary>
    public static async Task<bool> HasEmail(this ComplaintDb db, Complaint complaint, ContactVault vault, CancellationToken ct) =>
        complaint.HasContact && await db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.ComplaintId == complaint.Id, ct) is { } contact
        && vault.TryOpen(contact)?.Email is not null;
}
