using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Complaints;

/// <summary>What staff record of a complaint that did not come by the web.</summary>
public sealed partial class Complaint
{
    public const int LongestDocument = 60;

    /// <summary>How many days ago it may have come. Whatever is older was forgotten, and is better recorded as of today.</summary>
    public const int OldestPaperDays = 90;

    /// <summary>What the author of a letter without name and facts reads, if anybody ever asks (DOMAIN: recorded and closed).</summary>
    private const string NothingToCheck = "หนังสือไม่ลงชื่อและไม่มีข้อเท็จจริงที่ตรวจสอบได้ เช่น สถานที่ เวลา หรือผู้เกี่ยวข้อง จึงบันทึกไว้และยุติเรื่อง";

    /// <summary>Number of the letter in the register of incoming letters; staff alone see it. Free text, which may name the sender.</summary>
    [NotAudited]
    public string? Document { get; private set; }

    /// <summary>บัตรสนเท่ห์: a letter without a name.</summary>
    public bool IsAnonymousLetter { get; private set; }

    /// <summary>Right after it was received.</summary>
    /// <param name="letter">Null for what has a name, or came by another channel.</param>
    internal void Note(string? document, AnonymousLetter? letter, Actor actor, DateTimeOffset at)
    {
        (Document, IsAnonymousLetter) = (Plain(document), letter is not null);
        if (letter is not AnonymousLetter.WithoutFacts)
            return;
        Reject(NothingToCheck, actor, at);
        Close(new(), actor, at);
    }
}

/// <summary>บัตรสนเท่ห์: a letter that nobody signed.</summary>
public enum AnonymousLetter
{
    /// <summary>It says what can be checked: it is handled like any other.</summary>
    WithFacts,

    /// <summary>It says nothing that can be checked: it is recorded and closed at once.</summary>
    WithoutFacts,
}
