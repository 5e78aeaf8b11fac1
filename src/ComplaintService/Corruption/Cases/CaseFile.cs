using ComplaintService.Corruption.Officers;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ComplaintService.Corruption.Cases;

/// <summary>
/// What officers write among themselves about one report, and how far it is. It stands sealed; the reporter's receipt does not open it.
/// Only its methods change it, and each leaves an entry in the ledger.
/// </summary>
public sealed partial class CaseFile
{
    public const int ShortestReason = 10;
    public const int LongestText = 10_000;

    [System.Text.Json.Serialization.JsonInclude]
    public CaseState State { get; private set; }

    /// <summary>Whom the reporter named, and whom officers added.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    public List<Accused> Accused { get; private set; } = [];

    /// <summary>The chief executive or the clerk has to do with it: the organization must not judge its own head, so it can only be handed over.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    public bool HeadInvolved { get; private set; }

    [System.Text.Json.Serialization.JsonInclude]
    public List<LedgerEntry> Ledger { get; private set; } = [];

    [System.Text.Json.Serialization.JsonInclude]
    public Screening? Screening { get; private set; }

    [System.Text.Json.Serialization.JsonInclude]
    public Investigation? Investigation { get; private set; }

    [System.Text.Json.Serialization.JsonInclude]
    public Finding? Finding { get; private set; }

    [System.Text.Json.Serialization.JsonInclude]
    public Referral? Referral { get; private set; }

    [System.Text.Json.Serialization.JsonInclude]
    public DateTimeOffset? ClosedAt { get; private set; }

    public Stage Stage => State switch
    {
        CaseState.Received => Stage.Received,
        CaseState.Closed => Stage.Done,
        _ => Stage.InProgress,
    };

    public static CaseFile New(IReadOnlyList<Accused> accused, bool headInvolved, IReadOnlyCollection<OfficerKey> entitled, int recoverySet) => new()
    {
        Accused = [.. accused],
        HeadInvolved = headInvolved || accused.Any(one => Position.Find(one.Position)?.IsHead is true),
        Entitled = [.. entitled.Select(officer => officer.OfficerId)],
        SeatedKeys = [.. entitled.Select(officer => officer.PublicKey)],
        RecoverySet = recoverySet,
    };

    /// <summary>Whether it holds enough facts. Judged again when the reporter adds some.</summary>
    public Refusal? Screen(bool enoughFacts, string note, Actor actor, DateTimeOffset at)
    {
        if (State is not (CaseState.Received or CaseState.Screened))
            return CaseRefusals.Not(this);
        (State, Screening) = (CaseState.Screened, new(enoughFacts, note, at));
        Enter(Act.Screened, note, actor, at);
        return null;
    }

    /// <summary>A committee begins to look for the facts. None of its members may be a party.</summary>
    public Refusal? Investigate(IReadOnlyList<CommitteeMember> members, DateOnly dueOn, Actor actor, DateTimeOffset at)
    {
        if (HeadInvolved)
            return CaseRefusals.OutwardOnly;
        if (State is not CaseState.Screened || Screening is not { EnoughFacts: true })
            return State is CaseState.Screened ? CaseRefusals.TooFewFacts : CaseRefusals.Not(this);
        if (members.FirstOrDefault(member => Accused.Any(one => Conflict.Is(member.Name, Position.Find(member.Position), member.Division, one))) is { } party)
            return CaseRefusals.Party(party.Name);
        (State, Investigation) = (CaseState.Investigating, new(members, dueOn, at, []));
        Enter(Act.Investigating, string.Join(", ", members.Select(member => member.Name)), actor, at);
        return null;
    }

    public Refusal? AddTask(string text, string? responsible, DateOnly dueOn, Actor actor, DateTimeOffset at)
    {
        if (State is not CaseState.Investigating)
            return CaseRefusals.Not(this);
        Investigation!.Tasks.Add(new(Investigation.Tasks.Count + 1, text, responsible, dueOn, null));
        Enter(Act.TaskAdded, text, actor, at);
        return null;
    }

    public Refusal? FinishTask(int no, Actor actor, DateTimeOffset at)
    {
        if (State is not CaseState.Investigating)
            return CaseRefusals.Not(this);
        if (Investigation!.Tasks.FindIndex(task => task.No == no) is not (>= 0 and var place))
            return CaseRefusals.NoTask;
        if (Investigation.Tasks[place].DoneAt is not null)
            return CaseRefusals.TaskDone;
        Investigation.Tasks[place] = Investigation.Tasks[place] with { DoneAt = at };
        Enter(Act.TaskDone, Investigation.Tasks[place].Text, actor, at);
        return null;
    }

    public Refusal? Find(bool substantiated, string text, string? failedControl, Actor actor, DateTimeOffset at)
    {
        if (State is not CaseState.Investigating)
            return HeadInvolved ? CaseRefusals.OutwardOnly : CaseRefusals.Not(this);
        (State, Finding) = (CaseState.Found, new(substantiated, text, failedControl, null, at));
        Enter(Act.Found, text, actor, at);
        return null;
    }

    /// <summary>What was ordered; only after it was found to be true.</summary>
    public Refusal? Discipline(string text, Actor actor, DateTimeOffset at)
    {
        if (State is not CaseState.Found || Finding is not { Substantiated: true })
            return CaseRefusals.Not(this);
        (State, Finding) = (CaseState.Disciplined, Finding with { Discipline = text });
        Enter(Act.Disciplined, text, actor, at);
        return null;
    }

    /// <summary>A body outside takes it.</summary>
    public Refusal? Refer(ReferredTo to, string reason, Actor actor, DateTimeOffset at)
    {
        if (State is CaseState.Received or CaseState.Closed)
            return CaseRefusals.Not(this);
        (State, Referral) = (CaseState.Referred, new(to, reason, at));
        Enter(Act.Referred, reason, actor, at);
        return null;
    }

    public Refusal? Close(string text, Actor actor, DateTimeOffset at)
    {
        var mayEnd = State is CaseState.Found or CaseState.Disciplined or CaseState.Referred || (State is CaseState.Screened && Screening is { EnoughFacts: false });
        if (!mayEnd)
            return HeadInvolved && State is CaseState.Screened ? CaseRefusals.OutwardOnly : CaseRefusals.Not(this);
        (State, ClosedAt) = (CaseState.Closed, at);
        Enter(Act.Closed, text, actor, at);
        return null;
    }
}
