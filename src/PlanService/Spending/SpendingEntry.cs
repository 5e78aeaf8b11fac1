namespace PlanService.Spending;

/// <summary>
/// A line of the ledger of disbursements (เบิกจ่าย). Never changed and never removed, the table refuses both: a mistake is corrected by a
/// reversing entry, and the right one entered anew.
/// </summary>
public sealed class SpendingEntry
{
    private SpendingEntry()
    {
    }

    public Guid Id { get; private set; }
    public Guid ProjectYearId { get; private set; }

    /// <summary>Baht; negative in a reversing entry.</summary>
    public decimal Amount { get; private set; }
    public DateOnly PaidOn { get; private set; }

    /// <summary>Number of the voucher (ฎีกา) or other paper, as given.</summary>
    public string Document { get; private set; } = "";

    /// <summary><see cref="Document"/> without blanks, with Arabic digits: the same paper is entered once.</summary>
    public string DocumentKey { get; private set; } = "";
    public string? Note { get; private set; }

    /// <summary>The entry that this one takes back; at most one takes back the same.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>Where it came from when nobody typed it: <c>training</c>, with the id and page there.</summary>
    public string? Source { get; private set; }
    public string? SourceId { get; private set; }
    public string? Link { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public string? Division { get; private set; }
}
