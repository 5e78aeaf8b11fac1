using ComplaintService.Corruption.Officers;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ComplaintService.Corruption.Cases;

/// <summary>Who may open the case: those who have a seat, and the recovery papers.</summary>
public sealed partial class CaseFile
{
    /// <summary>Ids of the officers who have a seat.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    public List<string> Entitled { get; private set; } = [];

    /// <summary>
    /// The keys that the seats were sealed to: an officer's account alone brings no seat back. Who removed a key and made another gets the case
    /// by hand-over or with the papers, never because somebody else took a step. Null in a file from before this was written down.
    /// </summary>
    [System.Text.Json.Serialization.JsonInclude]
    public List<byte[]>? SeatedKeys { get; private set; }

    /// <summary>Number of the set of recovery papers that opens it too; 0 for none.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    public int RecoverySet { get; private set; }

    /// <summary>Whether the officer's present key opens it.</summary>
    public bool HasSeat(OfficerKey officer) => Entitled.Contains(officer.OfficerId) && SeatedKeys?.Any(key => key.SequenceEqual(officer.PublicKey)) is not false;

    /// <summary>What the seats were just sealed to.</summary>
    public void SealedTo(IEnumerable<byte[]> keys, int recoverySet) => (SeatedKeys, RecoverySet) = ([.. keys], recoverySet);

    /// <summary>Another person turns out to be accused. Whoever may not judge them loses the seat.</summary>
    /// <param name="officers">All officers with a key.</param>
    /// <returns>409 when nobody would be left: then it is handed over first.</returns>
    public Refusal? AddAccused(Accused accused, IReadOnlyList<OfficerKey> officers, Actor actor, DateTimeOffset at)
    {
        if (State is CaseState.Closed)
            return CaseRefusals.Not(this);
        var left = officers.Where(officer => HasSeat(officer) && !Conflict.Is(officer, [accused])).Select(officer => officer.OfficerId).ToList();
        if (left.Count == 0)
            return CaseRefusals.NobodyLeft;
        Accused.Add(accused);
        HeadInvolved |= Position.Find(accused.Position)?.IsHead is true;
        Entitled = left;
        Enter(Act.AccusedAdded, accused.Name ?? accused.Position ?? accused.Division, actor, at);
        return null;
    }

    /// <summary>Another officer gets a seat; whoever hands over keeps theirs or gives it up.</summary>
    public Refusal? HandOver(OfficerKey to, bool keepsOwn, Actor actor, DateTimeOffset at)
    {
        if (Conflict.Is(to, Accused))
            return CaseRefusals.Party(to.Name);
        if (HasSeat(to) && keepsOwn)
            return CaseRefusals.HasSeat(to.Name);
        if (!keepsOwn)
            Entitled.Remove(actor.Id);
        Give(to);
        Enter(Act.HandedOver, to.Name, actor, at);
        return null;
    }

    /// <summary>Both recovery papers opened it for an officer.</summary>
    /// <returns>Whether the officer has a seat now; one in conflict has none, and the attempt stands in the ledger.</returns>
    public bool Recover(OfficerKey officer, Actor actor, DateTimeOffset at)
    {
        var mayJudge = !Conflict.Is(officer, Accused);
        if (mayJudge)
            Give(officer);
        Enter(mayJudge ? Act.Recovered : Act.Refused, null, actor, at);
        return mayJudge;
    }

    private void Give(OfficerKey officer)
    {
        Entitled = [.. Entitled.Where(id => id != officer.OfficerId), officer.OfficerId];
        SeatedKeys?.Add(officer.PublicKey);
    }
}
