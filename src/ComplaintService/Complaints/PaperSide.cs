using ComplaintService.Intake;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

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

    /// <summary>Right after it was received. A letter without name and facts is closed at once; anything else goes to the division, if one was named.</summary>
    internal void Note(Paper paper, Actor actor, DateTimeOffset at)
    {
        (Document, IsAnonymousLetter) = (PlainText.Of(paper.Document), paper.Letter is not null);
        if (paper.Letter is AnonymousLetter.WithoutFacts)
        {
            Reject(NothingToCheck, actor, at);
            Close(new(), actor, at);
        }
        else if (paper.Division is { } division)
        {
            Assign(division, null, null, actor, at);
        }
    }

    /// <summary>Whether staff wrote down the same of it, once the story is loaded. To name a division where none was yet is no difference.</summary>
    internal bool IsNotedAs(Paper paper) =>
        ThaiCalendar.DayInBangkok(ReceivedAt) == paper.ReceivedOn && Document == PlainText.Of(paper.Document) && Letter == paper.Letter
        && (paper.Division is null || (Updates.Find(update => update.Kind is UpdateKind.Assigned)?.Division ?? paper.Division) == paper.Division);

    private AnonymousLetter? Letter =>
        !IsAnonymousLetter ? null : Updates.Exists(update => update.Text == NothingToCheck) ? AnonymousLetter.WithoutFacts : AnonymousLetter.WithFacts;
}

/// <summary>บัตรสนเท่ห์: a letter that nobody signed.</summary>
public enum AnonymousLetter
{
    /// <summary>It says what can be checked: it is handled like any other.</summary>
    WithFacts,

    /// <summary>It says nothing that can be checked: it is recorded and closed at once.</summary>
    WithoutFacts,
}
