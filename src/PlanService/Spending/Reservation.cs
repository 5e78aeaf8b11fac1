using PlanService.Progress;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Spending;

/// <summary>
/// Money of a project that is bound and not yet paid: a training event that holds it until it is over, or a contract that a division has
/// signed (ผูกพัน). Counts against what remains.
/// </summary>
public sealed class Reservation : IAudited
{
    /// <summary><see cref="Source"/> of what a division holds by hand.</summary>
    public const string ByDivision = "division";

    /// <summary><see cref="Source"/> of what a training event holds.</summary>
    public const string ByTraining = "training";

    public const int LongestTitle = 200;
    public const int LongestNote = 1000;

    private Reservation()
    {
    }

    /// <summary>Chosen by who asked for it: asking twice holds once.</summary>
    public Guid Id { get; private set; }
    public Guid ProjectYearId { get; private set; }

    /// <summary>Baht still held; 0 when it is paid or given back.</summary>
    public decimal Amount { get; private set; }

    /// <summary><see cref="ByTraining"/> or <see cref="ByDivision"/>, and what it is there.</summary>
    public string Source { get; private set; } = "";
    public string SourceId { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string? Note { get; private set; }
    public string? Link { get; private set; }
    public DateTimeOffset HeldAt { get; private set; }
    public string HeldBy { get; private set; } = "";

    /// <summary>Null while it is held.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>When the newest thing heard of it happened: messages come in any order, and an older one changes nothing.</summary>
    public DateTimeOffset AsOf { get; private set; }

    internal static Reservation ByHand(ProjectYear year, decimal amount, string title, string? note, Actor actor, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        return new()
        {
            Id = id,
            ProjectYearId = year.Id,
            Amount = amount,
            Source = ByDivision,
            SourceId = actor.Division ?? "",
            Title = title.Trim(),
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            HeldAt = at,
            HeldBy = actor.Name,
            AsOf = at,
        };
    }

    /// <summary>Nothing is held yet: see <see cref="Hold"/> and <see cref="End"/>.</summary>
    internal static Reservation OfTraining(Guid eventId, ProjectYear year, string title, string? link, Actor actor, DateTimeOffset at) => new()
    {
        Id = eventId,
        ProjectYearId = year.Id,
        Source = ByTraining,
        SourceId = eventId.ToString(),
        Title = title,
        Link = link,
        HeldAt = at,
        HeldBy = actor.Name,
    };

    /// <summary>Holds this much from now on, whatever it held before.</summary>
    internal void Hold(ProjectYear year, decimal amount, string title, string? link, DateTimeOffset asOf) =>
        (ProjectYearId, Amount, Title, Link, ReleasedAt, AsOf) = (year.Id, amount, title, link, null, asOf);

    /// <summary>Pays from it; what is left stays held.</summary>
    /// <returns>How much of the payment it covers.</returns>
    internal decimal Use(decimal paid, DateTimeOffset at)
    {
        var covered = Math.Min(paid, Amount);
        Amount -= covered;
        if (Amount == 0)
            ReleasedAt = at;
        return covered;
    }

    /// <summary>Gives back what is held.</summary>
    /// <returns>How much that is.</returns>
    internal decimal End(DateTimeOffset asOf)
    {
        var given = Amount;
        (Amount, ReleasedAt, AsOf) = (0, asOf, asOf);
        return given;
    }

    /// <summary>Null while it can be paid from or given back.</summary>
    public Refusal? IfReleased() => ReleasedAt is null ? null : new(
        "already-released", "เงินที่จองไว้รายการนี้เบิกหรือคืนไปแล้ว", "This money was already paid or given back");
}
