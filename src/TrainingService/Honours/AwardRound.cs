using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace TrainingService.Honours;

/// <summary>
/// A round of honours for good deeds: anybody nominates from its first day to its last, the committee votes in a meeting, the executive
/// decides by an order. Source: plan project 1-05.
/// </summary>
public sealed class AwardRound : IAudited
{
    public const int LongestTitle = 200;
    public const int LongestCriteria = 4000;
    public const int LongestReason = 2000;
    public const int MostMembers = 30;
    public const int FewestMembers = 3;

    /// <summary>Days after the decision for which it is kept who nominated.</summary>
    public const int NominatorDays = 180;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Title { get; private set; } = "";
    public FiscalYear FiscalYear { get; private set; }
    public DateOnly OpensOn { get; private set; }

    /// <summary>The last day on which somebody can be nominated.</summary>
    public DateOnly ClosesOn { get; private set; }
    public string Criteria { get; private set; } = "";

    /// <summary>
    /// Names as in the order that appoints them. Most members of a real committee (elders, heads of schools, village heads) have no account
    /// here: whoever keeps the minutes enters their votes.
    /// </summary>
    public List<string> Committee { get; private set; } = [];
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBy { get; private set; }
    public string? DecidedFor { get; private set; }

    /// <summary>Of the order: <c>12/2570</c>.</summary>
    public string? OrderNumber { get; private set; }
    public uint RowVersion { get; private set; }

    /// <summary>So many members must have taken part in the vote on somebody: more than half.</summary>
    public int Quorum => (Committee.Count / 2) + 1;

    public bool IsOpen(DateOnly today) => OpensOn <= today && today <= ClosesOn && DecidedAt is null;

    internal static AwardRound Of(string title, FiscalYear year, DateOnly opensOn, DateOnly closesOn, string criteria, IReadOnlyList<string> committee) => new()
    {
        Title = title,
        FiscalYear = year,
        OpensOn = opensOn,
        ClosesOn = closesOn,
        Criteria = criteria,
        Committee = [.. committee],
    };

    public Refusal? AgainstNominating(DateOnly today) => DecidedAt is not null || today > ClosesOn ? HonourRefusals.Closed(this) : today < OpensOn ? HonourRefusals.NotOpen(this) : null;

    /// <summary>What stands against another committee.</summary>
    /// <param name="nominations">Of this round.</param>
    public Refusal? AgainstCommittee(IReadOnlyList<Nomination> nominations) =>
        DecidedAt is not null ? HonourRefusals.Decided : nominations.Any(one => one.Votes.Count > 0) ? HonourRefusals.VotesEntered : null;

    internal Refusal? ChangeCommittee(IReadOnlyList<string> committee, IReadOnlyList<Nomination> nominations)
    {
        if (AgainstCommittee(nominations) is { } refusal)
            return refusal;
        Committee = [.. committee];
        return null;
    }

    internal Refusal? Decide(IReadOnlyList<Nomination> awarded, string reason, string orderNumber, Actor actor, DateOnly today, DateTimeOffset now)
    {
        if (DecidedAt is not null)
            return HonourRefusals.Decided;
        if (today <= ClosesOn)
            return HonourRefusals.StillOpen(this);
        if (awarded.FirstOrDefault(one => one.Votes.Count < Quorum) is { } few)
            return HonourRefusals.NoQuorum(few, this);
        (DecidedAt, DecidedBy, DecidedFor, OrderNumber) = (now, actor.Name, reason, orderNumber);
        return null;
    }
}
