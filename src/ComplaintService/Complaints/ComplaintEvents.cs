using Contracts;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;

namespace ComplaintService.Complaints;

/// <summary>What other services hear: codes, days and counts, never a person or a word of the complaint.</summary>
internal static class ComplaintEvents
{
    /// <summary>Where it stands now, if a project of the plan is concerned: that to which it belongs, or belonged before the change.</summary>
    public static void OfProject(this IEvents events, Complaint complaint, string? projectBefore = null)
    {
        if (complaint.ProjectCode is null && projectBefore is null)
            return;
        events.Publish(new ProjectComplaintChanged
        {
            ComplaintId = complaint.Id,
            Version = complaint.Entries,
            Category = complaint.Category,
            Division = complaint.Division,
            ProjectCode = complaint.ProjectCode,
            FiscalYear = complaint.FiscalYear.Year,
            State = complaint switch { { MergedIntoId: not null } => "merged", { Status: ComplaintStatus.Closed } => "closed", { IsOpen: true } => "open", _ => "answered" },
            Overdue = complaint is { IsOpen: true, OverdueAt: not null } && complaint.Status is not ComplaintStatus.Waiting,
            Score = complaint.Score,
            Fixed = complaint.Fixed,
            RatedAt = complaint.RatedAt,
            ReopenedAt = complaint.ReopenedAt,
            Link = complaint.Number == 0 ? "/complaints/desk" : FormattableString.Invariant($"/complaints/desk/{complaint.Number}"), // the database gives the number with the first saving
            ChangedAt = complaint.ChangedAt,
        });
    }

    public static void Received(this IEvents events, Complaint complaint) => events.Publish(new ComplaintReceived
    {
        ComplaintId = complaint.Id,
        Category = complaint.Category,
        Village = complaint.Village,
        ProjectCode = complaint.ProjectCode,
        Channel = Words.Of(complaint.Channel),
        FiscalYear = complaint.FiscalYear.Year,
        DueOn = complaint.DueOn,
        ReceivedAt = complaint.ReceivedAt,
    });

    public static void Acknowledged(this IEvents events, Complaint complaint) => events.Publish(new ComplaintAcknowledged
    {
        ComplaintId = complaint.Id,
        Category = complaint.Category,
        Division = complaint.Division,
        ProjectCode = complaint.ProjectCode,
        AcknowledgedAt = complaint.AcknowledgedAt!.Value,
    });

    public static void Overdue(this IEvents events, Complaint complaint) => events.Publish(new ComplaintOverdue
    {
        ComplaintId = complaint.Id,
        Category = complaint.Category,
        Division = complaint.Division,
        ProjectCode = complaint.ProjectCode,
        FiscalYear = complaint.FiscalYear.Year,
        DueOn = complaint.DueOn,
    });

    public static void Closed(this IEvents events, Complaint complaint) => events.Publish(new ComplaintClosed
    {
        ComplaintId = complaint.Id,
        Category = complaint.Category,
        Division = complaint.Division,
        ProjectCode = complaint.ProjectCode,
        FiscalYear = complaint.FiscalYear.Year,
        Outcome = complaint.MergedIntoId is not null ? "merged" : complaint.Outcome is { } outcome ? Words.Of(outcome) : "rejected",
        InTime = complaint.KeptFirstPromise,
        RootCause = complaint.RootCause is { } cause ? Words.Of(cause) : null,
        ReceivedAt = complaint.ReceivedAt,
        AnsweredAt = complaint.AnsweredAt!.Value,
        ClosedAt = complaint.ClosedAt!.Value,
    });

    public static void Rated(this IEvents events, Complaint complaint) => events.Publish(new ComplaintRated
    {
        ComplaintId = complaint.Id,
        Category = complaint.Category,
        Division = complaint.Division,
        ProjectCode = complaint.ProjectCode,
        FiscalYear = complaint.FiscalYear.Year,
        Score = complaint.Score!.Value,
        Fixed = complaint.Fixed!.Value,
        RatedAt = complaint.RatedAt!.Value,
    });
}
