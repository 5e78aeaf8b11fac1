using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Progress;

/// <summary>One step of a project's sheet in one fiscal year.</summary>
public sealed class StepProgress : IAudited
{
    private StepProgress()
    {
    }

    public Guid ProjectYearId { get; private set; }

    /// <summary>The step's number in the sheet.</summary>
    public int No { get; private set; }

    /// <summary>By which day the division means to do it; null: no day was set.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Null: not done.</summary>
    public DateOnly? DoneOn { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Files and links that show it and were not withdrawn.</summary>
    public int EvidenceCount { get; private set; }
    public string? RecordedBy { get; private set; }
    public DateTimeOffset? RecordedAt { get; private set; }

    internal static StepProgress Of(Guid projectYearId, int no) => new() { ProjectYearId = projectYearId, No = no };

    /// <summary>What its evidence is kept under.</summary>
    public static string SubjectOf(int no) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"step/{no}");

    public Refusal? Complete(DateOnly on, string? note, Actor actor, DateTimeOffset at)
    {
        if (DoneOn is not null)
            return new("step-already-done", $"บันทึกไว้แล้วว่าขั้นตอนที่ {No} ทำเสร็จ หากไม่ถูกต้อง ให้เปิดขั้นตอนนี้ใหม่พร้อมเหตุผลก่อน",
                $"Step {No} is recorded as done already; if that is wrong, reopen it with a reason first");
        DoneOn = on;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        RecordedBy = actor.Name;
        RecordedAt = at;
        return null;
    }

    public Refusal? Reopen(Actor actor, DateTimeOffset at)
    {
        if (DoneOn is null)
            return new("step-not-done", $"ขั้นตอนที่ {No} ยังไม่ได้บันทึกว่าทำเสร็จ จึงไม่มีอะไรให้เปิดใหม่", $"Step {No} is not recorded as done");
        DoneOn = null;
        RecordedBy = actor.Name;
        RecordedAt = at;
        return null;
    }

    /// <param name="on">Null takes the day away.</param>
    public void PlanFor(DateOnly? on) => DueOn = on;

    internal void CountEvidence(int change) => EvidenceCount += change;
}
