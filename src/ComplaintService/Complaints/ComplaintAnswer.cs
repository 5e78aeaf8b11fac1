namespace ComplaintService.Complaints;

/// <summary>A complaint in a list for staff.</summary>
/// <param name="DueOn">The promised day; it stands still while the status is waiting.</param>
/// <param name="RepliedAt">When the complainant wrote last, while nobody of staff has done anything since.</param>
public sealed record ComplaintRow(
    Guid Id, long Number, string Category, string Subject, string? Village, Channel Channel, ComplaintStatus Status, string? Division, string? Officer,
    DateTimeOffset ReceivedAt, DateOnly DueOn, bool Overdue, DateTimeOffset? AnsweredAt, DateTimeOffset? RepliedAt)
{
    public static ComplaintRow Of(Complaint complaint, DateOnly today) => new(
        complaint.Id, complaint.Number, complaint.Category, complaint.Subject, complaint.Village, complaint.Channel, complaint.Status, complaint.Division,
        complaint.Officer, complaint.ReceivedAt, complaint.DueOn, complaint.IsOverdue(today), complaint.AnsweredAt,
        complaint.RepliedAt);
}

/// <summary>A place as coordinates, in degrees (WGS 84).</summary>
public sealed record Place(double Lat, double Lng);

/// <summary>An entry of the story, for staff.</summary>
public sealed record UpdateAnswer(DateTimeOffset At, UpdateKind Kind, bool VisibleToComplainant, string? Text, DateOnly? DueOn, string? Division, string By);

/// <summary>A complaint with its story, for staff. Who complained is asked for apart (<c>/contact</c>), and each look is recorded.</summary>
public sealed record ComplaintAnswer(
    Guid Id, long Number, string Category, string Subject, string Details, DateOnly? HappenedOn, string? Village, Place? Location, string? ProjectCode,
    Channel Channel, ComplaintStatus Status, string? Division, string? Officer, DateTimeOffset ReceivedAt, DateOnly FirstDueOn, DateOnly DueOn, bool Overdue,
    DateOnly? WaitingSince, DateOnly? AwaitedUntil, DateTimeOffset? AcknowledgedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? ClosedAt, Outcome? Outcome, string? Answer,
    RootCause? RootCause, string? Prevention, string? RiskCode, Guid? MergedInto, int? Score, bool? Fixed, string? Comment, int Reopenings, bool HasContact,
    DateTimeOffset? RepliedAt,
    IReadOnlyList<UpdateAnswer> Updates)
{
    public static ComplaintAnswer Of(Complaint complaint, DateOnly today) => new(
        complaint.Id, complaint.Number, complaint.Category, complaint.Subject, complaint.Details, complaint.HappenedOn, complaint.Village,
        complaint is { Latitude: { } latitude, Longitude: { } longitude } ? new(latitude, longitude) : null, complaint.ProjectCode,
        complaint.Channel, complaint.Status, complaint.Division, complaint.Officer, complaint.ReceivedAt, complaint.FirstDueOn, complaint.DueOn,
        complaint.IsOverdue(today), complaint.WaitingSince, complaint.AwaitedUntil, complaint.AcknowledgedAt, complaint.AnsweredAt, complaint.ClosedAt, complaint.Outcome,
        complaint.Answer, complaint.RootCause, complaint.Prevention, complaint.RiskCode, complaint.MergedIntoId, complaint.Score, complaint.Fixed,
        complaint.Comment, complaint.Reopenings, complaint.HasContact, complaint.RepliedAt,
        [.. complaint.Updates.Select(update => new UpdateAnswer(update.At, update.Kind, update.IsVisible, update.Text, update.DueOn, update.Division, update.ActorName))]);
}
