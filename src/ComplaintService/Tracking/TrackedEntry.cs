using System.ComponentModel.DataAnnotations;

namespace ComplaintService.Tracking;

/// <summary>What each form of the complainant carries beside its words: which complaint it is about. It stays good for longer than the cookie.</summary>
public abstract class TrackedEntry
{
    /// <summary>Of <see cref="TrackedCode.Seal(Complaints.Complaint)"/>.</summary>
    public string? Tracked { get; set; }

    /// <summary>Asked for when <see cref="Tracked"/> is too old.</summary>
    [Required(ErrorMessage = "หน้านี้เปิดไว้นานเกินไป กรอกรหัสติดตามอีกครั้งแล้วส่ง|This page was open for too long: enter your tracking code again and send it")]
    [StringLength(100)]
    public string? Code { get; set; }
}
