using System.Globalization;
using System.Text.Json.Serialization;

namespace ComplaintService.Corruption.Cases;

/// <summary>Whether there are facts to look into, and why.</summary>
public sealed record Screening(bool EnoughFacts, string Note, DateTimeOffset At);

/// <summary>Who looks for the facts, until when, and by which steps.</summary>
public sealed record Investigation(IReadOnlyList<CommitteeMember> Members, DateOnly DueOn, DateTimeOffset At, List<CaseTask> Tasks);

/// <param name="Position">Code of a position or as written.</param>
/// <param name="Division">Code of a division.</param>
public sealed record CommitteeMember(string Name, string? Position, string? Division);

public sealed record CaseTask(int No, string Text, string? Responsible, DateOnly DueOn, DateTimeOffset? DoneAt);

/// <param name="FailedControl">What should have kept it from happening.</param>
/// <param name="Discipline">What was ordered, if it was.</param>
public sealed record Finding(bool Substantiated, string Text, string? FailedControl, string? Discipline, DateTimeOffset At);

public sealed record Referral(ReferredTo To, string Reason, DateTimeOffset At);

/// <summary>
/// One line of the ledger. Each holds the hash of the one before, so that a line that was taken out or changed later shows, also to a body
/// outside that is handed the case.
/// </summary>
/// <param name="Hash">SHA-256 over the one before and this line, hexadecimal.</param>
public sealed record LedgerEntry(int No, DateTimeOffset At, string OfficerId, string OfficerName, Act Act, string? Text, string Hash)
{
    /// <summary>The moment in UTC, as it is hashed: 2027-02-03T03:00:00.0000000+00:00.</summary>
    [JsonIgnore]
    public string Moment => At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What is hashed after the hash of the line before, a line feed between each two.</summary>
    [JsonIgnore]
    public IEnumerable<string> Hashed => [No.ToString(CultureInfo.InvariantCulture), Moment, OfficerId, OfficerName, Act.ToString(), Text ?? ""];
}

/// <summary>What was done.</summary>
public enum Act
{
    Opened,
    Screened,
    Note,
    MessageSent,
    AccusedAdded,
    Investigating,
    TaskAdded,
    TaskDone,
    Found,
    Disciplined,
    Referred,
    PackageMade,
    Closed,
    HandedOver,
    FileRead,

    /// <summary>An officer got a seat with both recovery papers.</summary>
    Recovered,

    /// <summary>Somebody without a seat tried to open it.</summary>
    Refused,
}
