using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.UsualAnswers;

namespace ComplaintService.Bulk;

/// <summary>An order as it is filled in: first what is to be done, then what that needs, then read once more.</summary>
public sealed class BulkForm : IWritten
{
    /// <summary>Ids with commas between.</summary>
    public string? Chosen { get; set; }

    /// <summary>Of <see cref="Intake.OnceOnly"/>.</summary>
    public string? Once { get; set; }

    /// <summary>The fields of the action were there to be filled in.</summary>
    public bool Filled { get; set; }

    /// <summary>The answers were read once more.</summary>
    public bool Checked { get; set; }

    [Required(ErrorMessage = "เลือกสิ่งที่จะทำ|Choose what to do")]
    public BulkAction? Action { get; set; }
    public string? Division { get; set; }

    [TextLength(Complaint.LongestReason)]
    public string? Text { get; set; }
    public Guid? Pick { get; set; }
    public DateOnly? NewDueOn { get; set; }
    public RootCause? RootCause { get; set; }
}
