using ServiceDefaults.Files;

namespace ComplaintService.Complaints;

/// <summary>A photo of the complainant, or what staff show as evidence. Belongs to an entry of the story.</summary>
public sealed class Attachment
{
    private Attachment()
    {
    }

    public Guid ComplaintId { get; private set; }

    /// <summary>The <see cref="ComplaintUpdate.No"/> of the entry with which it came.</summary>
    public int UpdateNo { get; private set; }
    public Guid FileId { get; private set; }
    public StoredFile File { get; private set; } = null!;

    /// <summary>The same photo in small; null for a document.</summary>
    public Guid? ThumbnailId { get; private set; }
    public StoredFile? Thumbnail { get; private set; }

    /// <summary>Whether the complainant sees it; their own they always do.</summary>
    public bool IsVisible { get; private set; }
    public bool FromComplainant { get; private set; }

    internal static Attachment Of(Guid complaintId, int updateNo, StoredFile file, StoredFile? thumbnail, bool visible, bool fromComplainant) => new()
    {
        ComplaintId = complaintId,
        UpdateNo = updateNo,
        FileId = file.Id,
        File = file,
        ThumbnailId = thumbnail?.Id,
        Thumbnail = thumbnail,
        IsVisible = visible,
        FromComplainant = fromComplainant,
    };
}
