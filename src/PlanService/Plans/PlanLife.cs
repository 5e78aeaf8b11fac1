using System.Globalization;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Plans;

/// <summary>The way of a plan from draft to publication. Each step is a decision that stays in its history.</summary>
public sealed partial class Plan
{
    /// <summary>A reason says something: "ok" does not.</summary>
    public const int ShortestReason = 10;

    public const int LongestReason = 2000;

    /// <summary>Hands the plan to the chief executive. Errors of the document must have been decided before.</summary>
    /// <param name="openErrors">Findings of severity error that nobody has decided yet.</param>
    public Refusal? Submit(int openErrors, Actor actor, DateTimeOffset at)
    {
        if (!IsBeingWritten)
            return PlanRefusals.NotDraft(this);
        if (openErrors > 0)
        {
            return new("open-findings",
                string.Create(CultureInfo.InvariantCulture, $"ส่งแผนยังไม่ได้ มีข้อสังเกต {openErrors} ข้อที่ต้องแก้หรือยอมรับพร้อมเหตุผลก่อน เปิดหน้าข้อสังเกตเพื่อพิจารณา"),
                string.Create(CultureInfo.InvariantCulture, $"The plan can't be submitted: {openErrors} findings must be corrected or accepted with a reason first; see the plan's findings"));
        }

        return Become(PlanStatus.Submitted, null, actor, at);
    }

    /// <summary>Four eyes: whoever submitted it can't approve it.</summary>
    public Refusal? Approve(Actor actor, DateTimeOffset at)
    {
        if (Status is not PlanStatus.Submitted)
            return PlanRefusals.NotSubmitted(this);
        if (Submission?.ActorId == actor.Id)
        {
            return new("four-eyes",
                "ผู้ส่งแผนอนุมัติแผนเองไม่ได้ ให้ผู้มีอำนาจอีกคนหนึ่งเป็นผู้อนุมัติ",
                "Whoever submitted the plan can't approve it: another person must");
        }

        return Become(PlanStatus.Approved, null, actor, at);
    }

    /// <summary>Gives it back to be changed; also after an approval, as long as it is not published.</summary>
    public Refusal? Return(string reason, Actor actor, DateTimeOffset at) => Status is PlanStatus.Submitted or PlanStatus.Approved
        ? Become(PlanStatus.Returned, reason, actor, at)
        : PlanRefusals.NotSubmitted(this);

    /// <summary>Announces it: from now on it is in force, and what it replaces no longer is.</summary>
    /// <param name="replaced">Published plans of the same series, or of one of the same fiscal years.</param>
    public Refusal? Publish(IEnumerable<Plan> replaced, Actor actor, DateTimeOffset at)
    {
        if (Status is not PlanStatus.Approved)
        {
            return new("not-approved",
                $"ประกาศใช้ได้เฉพาะแผนที่อนุมัติแล้ว ขณะนี้แผนอยู่ในสถานะ “{PlanRefusals.Thai(Status)}”",
                $"Only an approved plan can be published; this one is {Words.Of(Status)}");
        }

        foreach (var plan in replaced)
            plan.Become(PlanStatus.Superseded, null, actor, at);
        PublishedAt = at;
        return Become(PlanStatus.Published, null, actor, at);
    }

    /// <summary>Committee, order and announcement change only while the plan is being written.</summary>
    public Refusal? ChangePapers(PlanPapers papers)
    {
        if (!IsBeingWritten)
            return PlanRefusals.NotDraft(this);
        Papers = papers;
        return null;
    }

    /// <summary>Who submitted it last; null before.</summary>
    public PlanDecision? Submission => Decisions.Where(decision => decision.Status is PlanStatus.Submitted).MaxBy(decision => decision.At);

    private Refusal? Become(PlanStatus status, string? reason, Actor actor, DateTimeOffset at)
    {
        Status = status;
        Decisions.Add(PlanDecision.By(actor, status, reason, at));
        return null;
    }
}
