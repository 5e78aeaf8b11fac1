using System.Security.Cryptography;
using System.Text;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>Who did what, and what is due.</summary>
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

    /// <summary>Deadlines that are not kept yet: of open tasks, and of the committee (a task of null).</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<(string? Task, DateOnly On)> Deadlines => State is not CaseState.Investigating ? []
        : Investigation!.Tasks.Where(task => task.DoneAt is null).Select(task => ((string?)task.Text, task.DueOn)).Append((null, Investigation.DueOn));

    /// <summary>The next of them.</summary>
    public DateOnly? NextDueOn => Deadlines.Select(due => (DateOnly?)due.On).Min();

    /// <summary>A note among officers; also after the end.</summary>
    public void Note(string text, Actor actor, DateTimeOffset at) => Enter(Act.Note, text, actor, at);

    /// <summary>What happened besides the steps of the case: a message, a file read, a package.</summary>
    public void Record(Act act, string? text, Actor actor, DateTimeOffset at) => Enter(act, text, actor, at);

    /// <summary>Somebody tried to open it without a seat, at that moment.</summary>
    public void RecordRefusal(RefusedAttempt attempt) =>
        Enter(Act.Refused, null, new Actor(attempt.OfficerId, attempt.OfficerName, new HashSet<string>(), null), attempt.At);

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
