using ComplaintService.Bulk;
using ComplaintService.Clock;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Papers;
using ComplaintService.Corruption.Retention;
using ComplaintService.Intake;
using ComplaintService.Measures;
using ComplaintService.Notices;
using ComplaintService.Settings;
using ComplaintService.UsualAnswers;
using ServiceDefaults.Audit.Reading;
using ServiceDefaults.Files;

namespace ComplaintService;

/// <summary>Administrators read no complaint: of one they see who did what to it and when. What belongs to the corruption channel is not told to them at all.</summary>
internal static class Audited
{
    public static AuditSight Sight { get; } = new()
    {
        Shown =
        [
            nameof(Category), nameof(DaysRule), nameof(Village), nameof(RetentionRule), nameof(StandstillRule), nameof(Holiday),
            nameof(EscalationRule), nameof(NoticeAddress), nameof(OpenChannel), nameof(UsualAnswer),
        ],
        Withheld =
        [
            nameof(Complaint), nameof(ComplaintUpdate), nameof(Complaint.TrackingCode), nameof(ComplaintContact), "ComplaintList", nameof(BulkJob),
            nameof(Follow), nameof(StoredFile),
        ],
        Untold =
        [
            nameof(CaseRetentionRule), PaperDesk.Subject, Destruction.Subject,
        ],
    };
}
