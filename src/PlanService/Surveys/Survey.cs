using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Surveys;

/// <summary>
/// A short survey of a project in a fiscal year, for anybody who has its link: one question with 1 to 5, one comment, no name. Source: plan
/// projects 2-02, 2-06 and 4-02, whose results only those concerned can tell.
/// </summary>
public sealed class Survey : IAudited
{
    public const int ShortestQuestion = 10;
    public const int LongestQuestion = 300;

    private Survey()
    {
    }

    public Guid Id { get; private set; }
    public Guid ProjectYearId { get; private set; }

    /// <summary>Ends the address of the public form; the same whenever it is opened again.</summary>
    public string Link { get; private set; } = "";
    public string Question { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }
    public string OpenedBy { get; private set; } = "";

    /// <summary>Null: open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>From the root of the platform.</summary>
    public string Page => $"/plan/survey/{SpokenCode.Grouped(Link)}";

    internal static Survey Of(Guid projectYearId, string question, Actor actor, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ProjectYearId = projectYearId,
        Link = SpokenCode.New().Text,
        Question = question.Trim(),
        OpenedAt = at,
        OpenedBy = actor.Name,
    };

    /// <summary>Goes on with the same question: answers to two questions make no figure.</summary>
    internal Refusal? OpenAgain(string question, Actor actor, DateTimeOffset at)
    {
        if (IsOpen)
            return new("survey-open", "แบบสำรวจนี้เปิดอยู่แล้ว", "The survey is open already");
        if (question.Trim() != Question)
            return new("question-fixed", $"แบบสำรวจของปีนี้ถามว่า “{Question}” เปิดต่อได้แต่เปลี่ยนคำถามไม่ได้", $"This year's survey asks “{Question}”: it can go on, with the same question");
        (OpenedAt, OpenedBy, ClosedAt) = (at, actor.Name, null);
        return null;
    }

    internal Refusal? Close(DateTimeOffset at)
    {
        if (!IsOpen)
            return new("survey-closed", "แบบสำรวจนี้ปิดไปแล้ว", "The survey is closed already");
        ClosedAt = at;
        return null;
    }
}
