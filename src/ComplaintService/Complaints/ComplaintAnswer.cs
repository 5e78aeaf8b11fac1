namespace ComplaintService.Complaints;

/// <summary>A complaint in a list for staff.</summary>
/// <param name="DueOn">The promised day; it stands still while the status is waiting.</param>
/// <param name="Urgent">A danger to life, not answered yet.</param>
public sealed record ComplaintRow(
    Guid Id, long Number, string Category, string Subject, string? Village, Channel Channel, ComplaintStatus Status, string? Division, string? Officer,
    DateTimeOffset ReceivedAt, DateOnly DueOn, bool Overdue, DateTimeOffset? AnsweredAt, bool Urgent)
{
    public static ComplaintRow Of(Complaint complaint, DateOnly today) => new(
        complaint.Id, complaint.Number, complaint.Category, complaint.Subject, complaint.Village, complaint.Channel, complaint.Status, complaint.Division,
        complaint.Officer, complaint.ReceivedAt, complaint.DueOn, complaint.IsOverdue(today), complaint.AnsweredAt, complaint.IsPressing);
}

/// <summary>An entry of the story, for staff.</summary>
public sealed record UpdateAnswer(DateTimeOffset At, UpdateKind Kind, bool VisibleToComplainant, string? Text, DateOnly? DueOn, string? Division, string By);

/// <summary>A complaint with its story, for staff. Who complained is asked for apart (<c>/contact</c>), and each look is recorded.</summary>
public sealed record ComplaintAnswer(
    Guid Id, long Number, string Category, string Subject, string Details, DateOnly? HappenedOn, string? Village, Place? Location, string? ProjectCode,
    Channel Channel, ComplaintStatus Status, string? Division, string? Officer, DateTimeOffset ReceivedAt, DateOnly FirstDueOn, DateOnly DueOn, bool Overdue,
    DateOnly? WaitingSince, DateTimeOffset? AcknowledgedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? ClosedAt, Outcome? Outcome, string? Answer,
    RootCause? RootCause, string? Prevention, string? RiskCode, Guid? MergedInto, int? Score, bool? Fixed, string? Comment, int Reopenings, bool HasContact,
    bool Urgent, IReadOnlyList<UpdateAnswer> Updates)
{
    public static ComplaintAnswer Of(Complaint complaint, DateOnly today) => new(
        complaint.Id, complaint.Number, complaint.Category, complaint.Subject, complaint.Details, complaint.HappenedOn, complaint.Village,
        Place.Of(complaint), complaint.ProjectCode,
        complaint.Channel, complaint.Status, complaint.Division, complaint.Officer, complaint.ReceivedAt, complaint.FirstDueOn, complaint.DueOn,
        complaint.IsOverdue(today), complaint.WaitingSince, complaint.AcknowledgedAt, complaint.AnsweredAt, complaint.ClosedAt, complaint.Outcome,
        complaint.Answer, complaint.RootCause, complaint.Prevention, complaint.RiskCode, complaint.MergedIntoId, complaint.Score, complaint.Fixed,
        complaint.Comment, complaint.Reopenings, complaint.HasContact, complaint.IsPressing,
        [.. complaint.Updates.Select(update => new UpdateAnswer(update.At, update.Kind, update.IsVisible, update.Text, update.DueOn, update.Division, update.ActorName))]);
}
