using ServiceDefaults.Files;

namespace ComplaintService.Complaints;

/// <summary>A complaint in a list for staff.</summary>
/// <param name="DueOn">The promised day; it stands still while the status is waiting.</param>
/// <param name="Followers">How many others noticed the same.</param>
/// <param name="Urgent">A danger to life, not answered yet.</param>
/// <param name="RepliedAt">When the complainant wrote last, while nobody of staff has done anything since.</param>
public sealed record ComplaintRow(
    Guid Id, long Number, string Category, string Subject, string? Village, Channel Channel, ComplaintStatus Status, string? Division, string? Officer,
    DateTimeOffset ReceivedAt, DateOnly DueOn, bool Overdue, DateTimeOffset? AnsweredAt, int Followers, bool Urgent, DateTimeOffset? RepliedAt)
{
    public static ComplaintRow Of(Complaint complaint, int followers, DateOnly today) => new(
        complaint.Id, complaint.Number, complaint.Category, complaint.Subject, complaint.Village, complaint.Channel, complaint.Status, complaint.Division,
        complaint.Officer, complaint.ReceivedAt, complaint.DueOn, complaint.IsOverdue(today), complaint.AnsweredAt, followers, complaint.IsPressing,
        complaint.RepliedAt);
}

/// <summary>An entry of the story, for staff.</summary>
/// <param name="No">Its place, from 1.</param>
public sealed record UpdateAnswer(int No, DateTimeOffset At, UpdateKind Kind, bool VisibleToComplainant, string? Text, DateOnly? DueOn, string? Division, string By);

/// <summary>A photo of the complainant, or what staff show as evidence: at <c>attachments/{fileId}</c> of the complaint.</summary>
/// <param name="ThumbnailId">The same photo in small, at the same kind of address; null for a document.</param>
/// <param name="UpdateNo">The entry of the story with which it came.</param>
public sealed record AttachmentAnswer(
    Guid FileId, string FileName, string ContentType, long Length, Guid? ThumbnailId, int UpdateNo, bool VisibleToComplainant, bool FromComplainant);

/// <summary>What the examination came to, of a complaint about the conduct of staff.</summary>
public sealed record FindingAnswer(FindingResult Result, string Reason);

/// <summary>A complaint with its story, for staff. Who complained is asked for apart (<c>/contact</c>), and each look is recorded.</summary>
/// <param name="HasContact">Who complained is known; see <paramref name="ContactErasedAt"/> for what was known once.</param>
/// <param name="PublicTitle">The line that the public reads; null until staff write one.</param>
/// <param name="Followers">How many others noticed the same.</param>
/// <param name="Document">Number of the letter in the register.</param>
/// <param name="AnonymousLetter">Nobody signed it.</param>
/// <param name="Finding">Null where none was asked, or not given yet.</param>
public sealed record ComplaintAnswer(
    Guid Id, long Number, string Category, string Subject, string Details, DateOnly? HappenedOn, string? Village, Place? Location, string? ProjectCode,
    Channel Channel, ComplaintStatus Status, string? Division, string? Officer, DateTimeOffset ReceivedAt, DateOnly FirstDueOn, DateOnly DueOn, bool Overdue,
    DateOnly? WaitingSince, DateOnly? AwaitedUntil, DateTimeOffset? AcknowledgedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? ClosedAt, Outcome? Outcome, string? Answer,
    RootCause? RootCause, string? Prevention, string? RiskCode, Guid? MergedInto, int? Score, bool? Fixed, string? Comment, int Reopenings, bool HasContact,
    DateTimeOffset? ContactErasedAt, string? PublicTitle, int Followers, string? Document, bool AnonymousLetter, bool Urgent, DateTimeOffset? RepliedAt,
    FindingAnswer? Finding, IReadOnlyList<UpdateAnswer> Updates, IReadOnlyList<AttachmentAnswer> Attachments)
{
    public static ComplaintAnswer Of(Complaint complaint, int followers, DateOnly today) => new(
        complaint.Id, complaint.Number, complaint.Category, complaint.Subject, complaint.Details, complaint.HappenedOn, complaint.Village,
        Place.Of(complaint), complaint.ProjectCode,
        complaint.Channel, complaint.Status, complaint.Division, complaint.Officer, complaint.ReceivedAt, complaint.FirstDueOn, complaint.DueOn,
        complaint.IsOverdue(today), complaint.WaitingSince, complaint.AwaitedUntil, complaint.AcknowledgedAt, complaint.AnsweredAt, complaint.ClosedAt, complaint.Outcome,
        complaint.Answer, complaint.RootCause, complaint.Prevention, complaint.RiskCode, complaint.MergedIntoId, complaint.Score, complaint.Fixed,
        complaint.Comment, complaint.Reopenings, complaint.HasContact,
        complaint.ContactErasedAt, complaint.PublicTitle, followers, complaint.Document, complaint.IsAnonymousLetter, complaint.IsPressing, complaint.RepliedAt,
        complaint.Finding is { } finding ? new(finding, complaint.FindingReason ?? "") : null,
        [.. complaint.Updates.Select(update => new UpdateAnswer(update.No, update.At, update.Kind, update.IsVisible, update.Text, update.DueOn, update.Division, update.ActorName))],
        [.. complaint.Attachments.Where(attachment => attachment.File.State is FileState.Kept).OrderBy(attachment => attachment.UpdateNo).ThenBy(attachment => attachment.FileId)
            .Select(attachment => new AttachmentAnswer(
                attachment.FileId, attachment.File.FileName, attachment.File.ContentType, attachment.File.Length, attachment.ThumbnailId,
                attachment.UpdateNo, attachment.IsVisible || attachment.FromComplainant, attachment.FromComplainant))]);
}
