namespace PlanService.Ita;

/// <summary>
/// What the last look at an item's page found, and when the next one is due. Beside the item and not in it: a look is nobody's change, and
/// whoever edits the item meanwhile is not overtaken by it.
/// </summary>
public sealed class ItaCheck
{
    public required Guid ItemId { get; init; }

    /// <summary>When to look next. Whoever looks moves it on by a few minutes first: nobody else looks meanwhile.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>Null: nobody has looked since the address was written.</summary>
    public DateTimeOffset? CheckedAt { get; set; }
    public ItaOutcome? Outcome { get; set; }

    /// <summary>The HTTP status that came last; null where none came.</summary>
    public int? Status { get; set; }

    /// <summary>What the page shows; null where it was not looked for or not found.</summary>
    public ItaShown? Shown { get; set; }

    /// <summary>Since when the looks have found something wrong, without a good one between.</summary>
    public DateTimeOffset? BrokenSince { get; set; }

    public static ItaCheck DueNow(Guid itemId, DateTimeOffset now) => new() { ItemId = itemId, NextAt = now };
}

/// <summary>How a look at a page ended.</summary>
public enum ItaOutcome
{
    /// <summary>There, of the year, and it shows something.</summary>
    Good,

    /// <summary>It did not come: no answer in time, or one that is an error.</summary>
    NotThere,

    /// <summary>It leads to a sign-in: the public does not see it.</summary>
    NeedsSignIn,

    /// <summary>It says nowhere that it is of the fiscal year.</summary>
    WrongYear,

    /// <summary>Neither figures nor "ไม่มี".</summary>
    ShowsNothing,

    /// <summary>The address leads to no public place; it was not asked.</summary>
    NotPublic,
}

/// <summary>What stood on the page.</summary>
public enum ItaShown
{
    Figures,

    /// <summary>"ไม่มี".</summary>
    None,

    /// <summary>A file (PDF, Word …): it is there, what it says nobody read.</summary>
    File,
}
