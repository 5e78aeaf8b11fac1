using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace PlanService.Progress;

/// <summary>
/// A project in one fiscal year: where its work is recorded. It belongs to the plan through all its versions (the series), so that an
/// amendment changes what is planned and loses nothing of what was done.
/// </summary>
public sealed partial class ProjectYear : IAudited
{
    private ProjectYear()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The first version of the plan.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>The project's code, the same in each version: <c>1-03</c>.</summary>
    public string Code { get; private set; } = "";
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>The amount in the budget ordinance (ข้อบัญญัติ), baht; null until somebody entered it. 0: it stands in no ordinance.</summary>
    public decimal? Ordinance { get; private set; }

    /// <summary>Where it stands in the ordinance: แผนงาน › งาน › งบ › หมวด › ประเภทรายจ่าย.</summary>
    public string? OrdinanceReference { get; private set; }

    /// <summary>Sum of the ledger, baht.</summary>
    public decimal Spent { get; private set; }

    /// <summary>Sum of what others hold (trainings), baht.</summary>
    public decimal Reserved { get; private set; }

    /// <summary>As a division says it; null: it follows from the steps.</summary>
    public NaccStatus? Declared { get; private set; }

    /// <summary>Why it could not be done; only with <see cref="NaccStatus.CouldNot"/>.</summary>
    public ObstacleKind? Obstacle { get; private set; }

    /// <summary>The remark with <see cref="Declared"/>; must be there for <see cref="ObstacleKind.Other"/>.</summary>
    public string? DeclaredText { get; private set; }

    /// <summary>Steps of the sheet that are done.</summary>
    public int StepsDone { get; private set; }

    /// <summary>The earliest day by which a step that is not done should be; null when no step has a day.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>Steps that are done and that no evidence shows.</summary>
    public int StepsUnproven { get; private set; }

    /// <summary>When something was last recorded (progress, money, measurements), and by whom: the subject of the token.</summary>
    public DateTimeOffset? RecordedAt { get; private set; }
    public string? RecordedById { get; private set; }

    /// <summary>The division head confirmed the year as recorded; null again after a later change.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public string? ConfirmedBy { get; private set; }

    /// <summary>A confirmation was lost by a later change at this time, and has not been given anew.</summary>
    public DateTimeOffset? ConfirmationLostAt { get; private set; }

    /// <summary>Changes with every change of the row; the ETag.</summary>
    [NotAudited]
    public uint RowVersion { get; private set; }

    internal static ProjectYear Of(Guid seriesId, string code, FiscalYear year) =>
        new() { Id = Guid.CreateVersion7(), SeriesId = seriesId, Code = code, FiscalYear = year };
}

/// <summary>The four states of the yearly report to the NACC (E-PlanNACC).</summary>
public enum NaccStatus
{
    /// <summary>รอดำเนินการ</summary>
    Waiting,

    /// <summary>อยู่ระหว่างดำเนินการ</summary>
    InProgress,

    /// <summary>ดำเนินการแล้วเสร็จ</summary>
    Done,

    /// <summary>ไม่สามารถดำเนินการได้</summary>
    CouldNot,
}

/// <summary>Why a project could not be done: the four reasons of E-PlanNACC.</summary>
public enum ObstacleKind
{
    NoBudget,
    PolicyChanged,
    NotEnoughStaff,
    Other,
}
