using PlanService.Projects;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Progress;

/// <summary>What may happen to a year of a project while its work is recorded.</summary>
public sealed partial class ProjectYear
{
    /// <summary>
    /// Something about this year was recorded. Whoever records progress, money or a measurement calls this: a head's confirmation was
    /// about what stood there before, and holds no more.
    /// </summary>
    public void Recorded(Actor actor, DateTimeOffset at)
    {
        RecordedAt = at;
        RecordedById = actor.Id;
        if (ConfirmedAt is not null)
            ConfirmationLostAt = at;
        ConfirmedAt = null;
        ConfirmedBy = null;
    }

    /// <summary>Takes over what the steps of the sheet say by now.</summary>
    public void Count(IReadOnlyCollection<StepProgress> steps)
    {
        StepsDone = steps.Count(step => step.DoneOn is not null);
        StepsUnproven = steps.Count(step => step is { DoneOn: not null, EvidenceCount: 0 });
        NextDueOn = steps.Where(step => step.DoneOn is null).Min(step => step.DueOn);
    }

    /// <summary>
    /// A division says how the project stands, in the words of E-PlanNACC. What is done although steps are not, and what could not be
    /// done for another reason than the three named, needs to be explained.
    /// </summary>
    /// <param name="obstacle">With <see cref="NaccStatus.CouldNot"/>, and only then.</param>
    public Refusal? Declare(NaccStatus status, ObstacleKind? obstacle, string? text, Project project, Actor actor, DateTimeOffset at)
    {
        var said = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (status is NaccStatus.CouldNot && obstacle is ObstacleKind.Other && said is null)
            return new("remark-needed", "เลือก “อื่น ๆ” แล้วให้เขียนว่าเพราะเหตุใด", "“Other” needs the reason in words");
        if (status is NaccStatus.Done && said is null && StepsDone < project.StepCount)
        {
            var open = project.StepCount - StepsDone;
            return new("remark-needed", $"ยังมีขั้นตอนที่ไม่ได้บันทึกว่าทำแล้ว {open} ขั้นตอน บันทึกขั้นตอนก่อน หรือเขียนหมายเหตุว่าเหตุใดจึงแล้วเสร็จ",
                $"{open} steps are not recorded as done: record them, or say in the remark why the project is done");
        }

        Declared = status;
        Obstacle = status is NaccStatus.CouldNot ? obstacle : null;
        DeclaredText = said;
        Recorded(actor, at);
        return null;
    }

    /// <summary>A step was done: "waiting" or "could not be done", said before, is no longer true.</summary>
    public void Progressed(Actor actor, DateTimeOffset at)
    {
        if (Declared is NaccStatus.Waiting or NaccStatus.CouldNot)
            WithdrawDeclaration();
        Recorded(actor, at);
    }

    /// <summary>A step was reopened: "done", said before, is no longer true.</summary>
    public void Regressed(Actor actor, DateTimeOffset at)
    {
        if (Declared is NaccStatus.Done)
            WithdrawDeclaration();
        Recorded(actor, at);
    }

    /// <summary>The plan counted something of this year itself: nothing to confirm, but what a head confirmed has changed.</summary>
    public void Counted(Actor actor, DateTimeOffset at) => Rescheduled(actor, at);

    /// <summary>Days were set: a plan, and nothing to confirm by itself; but what a head confirmed has changed.</summary>
    public void Rescheduled(Actor actor, DateTimeOffset at)
    {
        if (ConfirmedAt is not null)
            Recorded(actor, at);
    }

    private void WithdrawDeclaration()
    {
        Declared = null;
        Obstacle = null;
        DeclaredText = null;
    }

    /// <summary>A division head confirms what officers recorded: four eyes, so never what the head recorded last.</summary>
    public Refusal? Confirm(Actor actor, DateTimeOffset at)
    {
        if (RecordedAt is null)
            return new("nothing-recorded", "ยังไม่มีการบันทึกผลในปีนี้ จึงยังไม่มีอะไรให้ยืนยัน", "Nothing has been recorded for this year yet");
        if (ConfirmedAt is not null)
            return new("already-confirmed", $"{ConfirmedBy} ยืนยันไว้แล้ว และหลังจากนั้นไม่มีการบันทึกเพิ่ม", $"{ConfirmedBy} has confirmed it, and nothing was recorded since");
        if (RecordedById == actor.Id)
            return new("own-record", "ท่านเป็นผู้บันทึกรายการล่าสุด ผู้ยืนยันต้องเป็นคนอื่น ให้หัวหน้าอีกส่วนราชการที่รับผิดชอบยืนยัน หรือให้เจ้าหน้าที่เป็นผู้บันทึก",
                "You recorded the latest entry yourself: somebody else must confirm it");
        ConfirmedAt = at;
        ConfirmedBy = actor.Name;
        ConfirmationLostAt = null;
        return null;
    }
}
