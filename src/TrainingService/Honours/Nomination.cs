using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace TrainingService.Honours;

/// <summary>Somebody whom anybody holds worthy: nominated → joined to another nomination of the same person, or voted on → awarded or not.</summary>
public sealed class Nomination : IAudited
{
    public const int LongestName = 200;
    public const int LongestDeeds = 4000;
    public const int ShortestDeeds = 20;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RoundId { get; private set; }

    /// <summary>In the round, from 1.</summary>
    public int No { get; private set; }

    /// <summary>A person with title, an office or a group.</summary>
    public string Nominee { get; private set; } = "";

    /// <summary>Position or place.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What was done; may name others.</summary>
    [NotAudited]
    public string Deeds { get; private set; } = "";

    /// <summary>Who nominated and how to reach them, where they said so; never shown to the public, gone 180 days after the decision.</summary>
    [NotAudited]
    public string? Nominator { get; private set; }

    [NotAudited]
    public string? Contact { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>The same person was nominated there: a clerk found that, and the votes are cast there.</summary>
    public Guid? JoinedTo { get; private set; }
    public List<Vote> Votes { get; private set; } = [];

    /// <summary>Number and day of the minutes from which the votes were entered.</summary>
    public string? Minutes { get; private set; }

    /// <summary>Why; null of those who were not honoured.</summary>
    public string? AwardedFor { get; private set; }

    /// <summary>The honoured said that name and reason may be published.</summary>
    public bool MayBePublished { get; private set; }
    public uint RowVersion { get; private set; }

    internal static Nomination Of(Guid round, int no, string nominee, string place, string deeds, string? nominator, string? contact, DateTimeOffset at) => new()
    {
        RoundId = round,
        No = no,
        Nominee = nominee,
        Place = place,
        Deeds = deeds,
        Nominator = nominator,
        Contact = contact,
        ReceivedAt = at,
    };

    internal Refusal? Join(Nomination other)
    {
        if (JoinedTo is not null || other.JoinedTo is not null || other.Id == Id || Votes.Count > 0)
            return HonourRefusals.CannotJoin;
        JoinedTo = other.Id;
        return null;
    }

    /// <summary>Each member once; who has an interest abstains and says which.</summary>
    internal Refusal? Enter(IReadOnlyList<Vote> votes, string minutes)
    {
        if (JoinedTo is not null)
            return HonourRefusals.Joined;
        if (votes.FirstOrDefault(vote => Votes.Exists(known => known.Member == vote.Member)) is { } again)
            return HonourRefusals.Voted(again.Member);
        (Votes, Minutes) = ([.. Votes, .. votes], minutes);
        return null;
    }

    internal void Award(string reason, bool mayBePublished) => (AwardedFor, MayBePublished) = (reason, mayBePublished);
}

/// <summary>How a member of the committee voted on somebody.</summary>
/// <param name="Member">As in the round's committee.</param>
/// <param name="Interest">Why a member abstained.</param>
public sealed record Vote(string Member, VoteChoice Choice, string? Interest = null);

public enum VoteChoice
{
    Yes,
    No,

    /// <summary>Kin, employer or any other interest.</summary>
    Abstain,
}
