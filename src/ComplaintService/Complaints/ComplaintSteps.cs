using ServiceDefaults.Problems;

namespace ComplaintService.Complaints;

/// <summary>Which steps of staff a complaint allows in its present state.</summary>
public sealed partial class Complaint
{
    /// <summary>
    /// What stands against a step before anything of it is known; null when nothing does. The transitions ask it first, and pages ask it
    /// before they show a form that could only be refused.
    /// </summary>
    public Refusal? Against(UpdateKind step) => step switch
    {
        UpdateKind.Acknowledged when Status is not ComplaintStatus.Received => ComplaintRefusals.AlreadyAcknowledged(this),
        UpdateKind.Message or UpdateKind.Corrected or UpdateKind.Closed or UpdateKind.Finding when Status is ComplaintStatus.Closed => ComplaintRefusals.Closed,
        UpdateKind.Closed when IsOpen => ComplaintRefusals.NotAnswered,
        UpdateKind.Finding when Status is not ComplaintStatus.Resolved => ComplaintRefusals.NotExamined,
        UpdateKind.Resumed when Status is not ComplaintStatus.Waiting => ComplaintRefusals.NotWaiting,
        UpdateKind.Extended or UpdateKind.Waiting when Status is ComplaintStatus.Waiting => ComplaintRefusals.PromisePaused,
        UpdateKind.Assigned or UpdateKind.Extended or UpdateKind.Waiting or UpdateKind.Resolved or UpdateKind.Rejected or UpdateKind.Merged
            or UpdateKind.Urgent or UpdateKind.NotUrgent when !IsOpen => ComplaintRefusals.NotOpen(this),
        UpdateKind.Urgent when IsUrgent => ComplaintRefusals.UrgentAlready,
        UpdateKind.NotUrgent when !IsUrgent => ComplaintRefusals.NotUrgent,
        _ => null,
    };
}
