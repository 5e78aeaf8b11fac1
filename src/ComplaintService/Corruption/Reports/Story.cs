using ComplaintService.Corruption.Cases;

namespace ComplaintService.Corruption.Reports;

/// <summary>What the reporter and the officers both read: the report, what they wrote to each other, and the evidence. It stands sealed.</summary>
public sealed class Story
{
    public const int LongestSubject = 200;
    public const int LongestText = 20_000;

    /// <summary>Of all messages of one report: a story is opened whole, and must stay small.</summary>
    public const int MostEntries = 500;

    public required ReportText Report { get; init; }

    /// <summary>Oldest first.</summary>
    public List<StoryEntry> Entries { get; init; } = [];
    public List<Evidence> Evidence { get; init; } = [];

    /// <summary>How far it is, in words that name nobody.</summary>
    public Progress Progress { get; set; }

    /// <summary>An answer of more words than were asked for: nobody can fill the server with one report.</summary>
    public bool IsFull => Entries.Count >= MostEntries;

    public void Tell(EntryKind kind, DateTimeOffset at, string? text = null) => Entries.Add(new(at, kind, text));

    /// <summary>The reporter sees a step once.</summary>
    public void Reach(Progress progress, DateTimeOffset at)
    {
        if (progress == Progress)
            return;
        Progress = progress;
        Tell(EntryKind.Progress, at, ServiceDefaults.Values.Words.Of(progress));
    }
}

/// <summary>The answers to the guided questions; those that were left out are null.</summary>
public sealed record ReportText(
    string Subject, string Details, IReadOnlyList<Accused> Accused, HeadInvolved HeadInvolved, string? When, string? Where, string? HowKnown, string? Proof, bool WantsContact);

/// <summary>Whether the chief executive or the clerk has to do with it, as far as the reporter knows.</summary>
public enum HeadInvolved
{
    Unknown,
    No,
    Yes,
}

public sealed record StoryEntry(DateTimeOffset At, EntryKind Kind, string? Text);

public enum EntryKind
{
    Received,

    /// <summary>An officer opened it: the reporter sees that it was read.</summary>
    Opened,
    FromReporter,
    FromOfficer,

    /// <summary>The reporter said who they are.</summary>
    Identity,

    /// <summary>Further evidence; its text is the names of the files.</summary>
    Evidence,

    /// <summary>Its text is the word of a <see cref="Reports.Progress"/>.</summary>
    Progress,
}

/// <summary>What the reporter is told of the way.</summary>
public enum Progress
{
    Received,
    Screened,

    /// <summary>Facts are missing: the reporter is asked for more.</summary>
    MoreFactsNeeded,
    Investigating,
    FindingMade,
    Referred,
    Closed,
}

/// <summary>A file, in pieces (<see cref="Piece"/>).</summary>
/// <param name="Key">Of its own; so a piece opens with nothing else.</param>
/// <param name="Pieces">In order: a piece that is missing, doubled or in another place does not open as it should.</param>
/// <param name="Clean">The same picture or document without what is hidden in it (place, author, camera); null where none could be made.</param>
public sealed record Evidence(Guid Id, string Name, long Bytes, DateTimeOffset At, byte[] Key, IReadOnlyList<Guid> Pieces, Evidence? Clean);
