using ServiceDefaults.Audit;
using WebUi;

namespace TrainingService.Courses;

/// <summary>
/// What can be taught: a syllabus that events repeat year after year. Those of the plan's projects are there from the first start; a
/// division changes its own and adds others.
/// </summary>
public sealed class Course : IAudited
{
    public const int LongestName = 200;
    public const int LongestPurpose = 2000;
    public const int MostTopics = 40;
    public const int LongestTopic = 300;
    public const double MostHours = 200;
    public const int EarliestFollowUp = 4;

    /// <summary>168 days: the e-mail addresses of an event are erased 180 days after it (<see cref="People.PeopleRound.ContactKept"/>), and letters need some days.</summary>
    public const int LatestFollowUp = 24;
    public const int UsualFollowUp = 12;

    /// <summary>Why not later, to whoever wrote so.</summary>
    public const string FollowUpWindow =
        "ต้องอยู่ระหว่าง 4 ถึง 24 สัปดาห์ เพราะอีเมลของผู้เข้าร่วมถูกลบ 180 วันหลังงาน ถ้าช้ากว่านั้นจะไม่มีที่อยู่ให้ส่งแบบติดตามผล|From 4 to 24: e-mail addresses are erased 180 days after the event, so a later follow-up would find none to write to";

    /// <summary>kebab-case, as in the API; it stays.</summary>
    public string Code { get; private set; } = "";
    public string Thai { get; private set; } = "";
    public string English { get; private set; } = "";

    /// <summary>Why it is held (วัตถุประสงค์).</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>The syllabus, in order.</summary>
    public List<string> Topics { get; private set; } = [];

    /// <summary>Of teaching.</summary>
    public decimal Hours { get; private set; }

    /// <summary>For whom it usually is.</summary>
    public List<string> TargetGroups { get; private set; } = [];

    /// <summary>The plan's project that pays for it or reports it: <c>1-03</c>; null where there is none.</summary>
    public string? ProjectCode { get; private set; }

    /// <summary>Whose course it is: the division that may change it.</summary>
    public string Division { get; private set; } = "";

    /// <summary>After so many weeks those who attended are asked whether they use what they learned; 4 to 24.</summary>
    public int FollowUpWeeks { get; private set; } = UsualFollowUp;

    /// <summary>Can be chosen for new events; the events of one that is not keep it.</summary>
    public bool IsOffered { get; private set; } = true;

    public uint RowVersion { get; private set; }

    public string Name => Language.T(Thai, English);

    internal static Course Of(string code, CourseContent content, string division)
    {
        var course = new Course { Code = code, Division = division };
        course.Change(content);
        return course;
    }

    internal void Change(CourseContent content) =>
        (Thai, English, Purpose, Topics, Hours, TargetGroups, ProjectCode, IsOffered, FollowUpWeeks) =
        (content.Thai, content.English, content.Purpose, [.. content.Topics], content.Hours, [.. content.TargetGroups], content.ProjectCode, content.IsOffered, content.FollowUpWeeks);
}

/// <summary>What of a course can be changed.</summary>
internal sealed record CourseContent(
    string Thai, string English, string Purpose, IReadOnlyList<string> Topics, decimal Hours, IReadOnlyList<string> TargetGroups, string? ProjectCode, bool IsOffered = true, int FollowUpWeeks = Course.UsualFollowUp);
