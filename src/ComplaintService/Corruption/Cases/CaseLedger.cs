using System.Security.Cryptography;
using System.Text;
using ComplaintService.Corruption.Officers;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>Who did what, and who may.</summary>
public sealed partial class CaseFile
{
    /// <summary>An officer looks at it: once a day each, which is what the reporter and the ledger need.</summary>
    /// <returns>Whether it is the first look of anybody.</returns>
    public bool Look(Actor actor, DateTimeOffset at)
    {
        var isFirst = Ledger.All(entry => entry.Act is not Act.Opened);
        if (!Ledger.Any(entry => entry.Act is Act.Opened && entry.OfficerId == actor.Id && ThaiCalendar.DayInBangkok(entry.At) == ThaiCalendar.DayInBangkok(at)))
            Enter(Act.Opened, null, actor, at);
        return isFirst;
    }

    /// <summary>The next deadline that is not kept yet: of an open task, else of the committee.</summary>
    public DateOnly? NextDueOn => State is not CaseState.Investigating ? null
        : Investigation!.Tasks.Where(task => task.DoneAt is null).Select(task => (DateOnly?)task.DueOn).Append(Investigation.DueOn).Min();

    /// <summary>A note among officers; also after the end.</summary>
    public void Note(string text, Actor actor, DateTimeOffset at) => Enter(Act.Note, text, actor, at);

    /// <summary>What happened besides the steps of the case: a message, a file read, a package.</summary>
    public void Record(Act act, string? text, Actor actor, DateTimeOffset at) => Enter(act, text, actor, at);

    /// <summary>Somebody tried to open it without a seat, at that moment.</summary>
    public void RecordRefusal(RefusedAttempt attempt) =>
        Enter(Act.Refused, null, new Actor(attempt.OfficerId, attempt.OfficerName, new HashSet<string>(), null), attempt.At);

    /// <summary>Another person turns out to be accused. Whoever may not judge them loses the seat.</summary>
    /// <param name="officers">All officers with a key.</param>
    /// <returns>409 when nobody would be left: then it is handed over first.</returns>
    public Refusal? AddAccused(Accused accused, IReadOnlyList<OfficerKey> officers, Actor actor, DateTimeOffset at)
    {
        if (State is CaseState.Closed)
            return CaseRefusals.Not(this);
        var left = Entitled.Where(id => officers.FirstOrDefault(officer => officer.OfficerId == id) is { } officer && !Conflict.Is(officer, [accused])).ToList();
        if (left.Count == 0)
            return CaseRefusals.NobodyLeft;
        Accused.Add(accused);
        HeadInvolved |= Position.Find(accused.Position)?.IsHead is true;
        Entitled = left;
        Enter(Act.AccusedAdded, accused.Name ?? accused.Position, actor, at);
        return null;
    }

    /// <summary>
    /// Another officer gets a seat; whoever hands over keeps theirs or gives it up. One who had a seat may be given it again: who made another
    /// key, since the passphrase was forgotten, can open the old seat no more.
    /// </summary>
    public Refusal? HandOver(OfficerKey to, bool keepsOwn, Actor actor, DateTimeOffset at)
    {
        if (Conflict.Is(to, Accused))
            return CaseRefusals.Party(to.Name);
        Entitled = [.. Entitled.Where(id => id != to.OfficerId && (keepsOwn || id != actor.Id)), to.OfficerId];
        Enter(Act.HandedOver, to.Name, actor, at);
        return null;
    }

    /// <summary>What a body outside gets of it; only once it was referred to one.</summary>
    /// <param name="withReporter">Whether it says who reports, if they said so.</param>
    public Refusal? MakePackage(bool withReporter, Actor actor, DateTimeOffset at)
    {
        if (Referral is null)
            return CaseRefusals.NotReferred;
        Enter(Act.PackageMade, withReporter ? "มีชื่อผู้แจ้ง" : "ไม่มีชื่อผู้แจ้ง", actor, at);
        return null;
    }

    /// <summary>Whether each line still says what it said when it was written.</summary>
    public bool LedgerIsWhole()
    {
        var before = "";
        foreach (var entry in Ledger)
        {
            if (entry.Hash != HashOf(before, entry))
                return false;
            before = entry.Hash;
        }

        return true;
    }

    private void Enter(Act act, string? text, Actor actor, DateTimeOffset at)
    {
        var entry = new LedgerEntry(Ledger.Count + 1, at, actor.Id, actor.Name, act, text, "");
        Ledger.Add(entry with { Hash = HashOf(Ledger.Count == 0 ? "" : Ledger[^1].Hash, entry) });
    }

    private static string HashOf(string before, LedgerEntry entry) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [before, .. entry.Hashed]))));
}

/// <summary>Sealed to the case by somebody who can't open it.</summary>
public sealed record RefusedAttempt(string OfficerId, string OfficerName, DateTimeOffset At);
