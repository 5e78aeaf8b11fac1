using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Desk;

namespace ComplaintService.Counter;

/// <summary>What staff fill in for somebody.</summary>
public sealed class RecordForm : EvidenceEntry
{
    [Required(ErrorMessage = "เลือกช่องทาง|Choose a channel")]
    public Channel? Channel { get; set; }

    [Required]
    public DateOnly? ReceivedOn { get; set; }

    [StringLength(Complaint.LongestDocument)]
    public string? Document { get; set; }
    public AnonymousLetter? AnonymousLetter { get; set; }

    [Required(ErrorMessage = "เลือกประเภทเรื่อง|Choose a category"), StringLength(32)]
    public string? Category { get; set; }

    [Required, StringLength(Complaint.LongestSubject, MinimumLength = 3)]
    public string? Subject { get; set; }

    [Required, StringLength(Complaint.LongestDetails, MinimumLength = 10)]
    public string? Details { get; set; }
    public string? Village { get; set; }
    public DateOnly? HappenedOn { get; set; }

    [StringLength(200)]
    public string? Name { get; set; }

    [StringLength(40)]
    public string? Phone { get; set; }

    [StringLength(254)]
    public string? Email { get; set; }
    public string? Division { get; set; }

    /// <summary>Similar complaints were shown.</summary>
    public bool IsAsked { get; set; }

    /// <summary>The answer: <see cref="SameMatter.Another"/>, or the number of the one that is followed instead.</summary>
    public string? Same { get; set; }

    /// <summary>Of <see cref="Intake.OnceOnly"/>.</summary>
    public string? Once { get; set; }

    public RecordComplaint.Request ToRequest(IReadOnlyList<EvidenceGiven> evidence) => new(
        Category!, Subject!, Details!, Village, HappenedOn, new(Name, Phone, Email), Channel, ReceivedOn, Document, Division, AnonymousLetter, evidence);
}
