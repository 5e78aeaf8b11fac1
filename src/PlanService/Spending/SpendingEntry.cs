using PlanService.Progress;
using ServiceDefaults.SignIn;
using WebUi;

namespace PlanService.Spending;

/// <summary>
/// A line of the ledger of disbursements (เบิกจ่าย). Never changed and never removed, the table refuses both: a mistake is corrected by a
/// reversing entry, and the right one entered anew.
/// </summary>
public sealed class SpendingEntry
{
    public const int LongestDocument = 100;
    public const int LongestNote = 1000;

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

    /// <summary>How papers are told apart: "ฎีกา ๑๑๘/๒๕๗๐" and "ฎีกา118/2570" are the same.</summary>
    public static string KeyOf(string document) => string.Concat(ThaiDigits.ToArabic(document).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    internal static SpendingEntry Of(ProjectYear year, Disbursement paid, Actor actor, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ProjectYearId = year.Id,
        Amount = paid.Amount,
        PaidOn = paid.PaidOn,
        Document = paid.Document.Trim(),
        DocumentKey = KeyOf(paid.Document),
        Note = string.IsNullOrWhiteSpace(paid.Note) ? null : paid.Note.Trim(),
        Source = paid.Source,
        SourceId = paid.SourceId,
        Link = paid.Link,
        RecordedAt = at,
        RecordedBy = actor.Name,
        Division = actor.Division,
    };

    /// <summary>Takes this entry back, on the day of the payment that never was: each sum up to a day comes out right.</summary>
    internal SpendingEntry Reversal(string reason, Actor actor, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ProjectYearId = ProjectYearId,
        Amount = -Amount,
        PaidOn = PaidOn,
        Document = Document,
        DocumentKey = DocumentKey,
        Note = reason.Trim(),
        ReversesId = Id,
        Source = Source,
        SourceId = SourceId,
        Link = Link,
        RecordedAt = at,
        RecordedBy = actor.Name,
        Division = actor.Division,
    };
}

/// <summary>A payment before it stands in the ledger.</summary>
/// <param name="Amount">Baht, above 0.</param>
/// <param name="Reservation">Money held that pays for it; null: it is paid from what remains.</param>
/// <param name="Source">Where it came from when nobody typed it, with the id and page there.</param>
public sealed record Disbursement(
    decimal Amount, DateOnly PaidOn, string Document, string? Note, Guid? Reservation = null, string? Source = null, string? SourceId = null, string? Link = null);
