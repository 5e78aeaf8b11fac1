using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Import;
using PlanService.Indicators;
using PlanService.Projects;
using ServiceDefaults.SignIn;

namespace PlanService.Progress;

/// <summary>Everything recorded of a project in a year, as its reader may see it.</summary>
/// <param name="Steps">All of the sheet, done or not.</param>
/// <param name="Targets">All target groups of the sheet.</param>
/// <param name="Evidence">Not withdrawn; for the public, only what is marked for it.</param>
/// <param name="Publications">Not withdrawn, newest first.</param>
/// <param name="Measurements">The latest of each indicator.</param>
public sealed record WorkRecords(
    IReadOnlyList<WorkStep> Steps, IReadOnlyList<WorkTarget> Targets, IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Publication> Publications, IReadOnlyList<Measurement> Measurements)
{
    public int Done => Steps.Count(step => step.DoneOn is not null);

    public int ProgressPercent => Steps.Count == 0 ? 0 : Done * 100 / Steps.Count;

    public IEnumerable<Evidence> EvidenceOf(string subject) => Evidence.Where(evidence => evidence.Subject == subject);

    public static async Task<WorkRecords> Read(PlanDb db, Work work, Actor actor, CancellationToken ct)
    {
        var id = work.Year.Id;
        var evidence = await db.Evidence.AsNoTracking()
            .Where(row => row.ProjectYearId == id && row.WithdrawnAt == null && (actor.IsSignedIn || row.IsPublic))
            .OrderBy(row => row.AddedAt).ToListAsync(ct);
        var steps = await db.Steps.AsNoTracking().Where(step => step.ProjectYearId == id).ToDictionaryAsync(step => step.No, ct);
        var targets = await db.TargetsReached.AsNoTracking().Where(target => target.ProjectYearId == id).ToDictionaryAsync(target => target.No, ct);
        return new(
            [.. work.Project.Steps.Select(step => new WorkStep(
                step, steps.GetValueOrDefault(step.No), work.Year, [.. evidence.Where(row => row.Subject == StepProgress.SubjectOf(step.No))]))],
            [.. work.Project.TargetGroups.Select((group, index) => new WorkTarget(index + 1, group, targets.GetValueOrDefault(index + 1)))],
            evidence,
            await db.Publications.AsNoTracking().Where(row => row.ProjectYearId == id && row.WithdrawnAt == null)
                .OrderByDescending(row => row.PublishedOn).ThenByDescending(row => row.Id).ToListAsync(ct),
            await db.Measurements.AsNoTracking().Where(row => row.ProjectYearId == id && row.IsLatest).OrderBy(row => row.Indicator).ToListAsync(ct));
    }
}

/// <summary>A step of the sheet with what is recorded of it.</summary>
public sealed record WorkStep(SheetStep Step, StepProgress? Progress, ProjectYear Year, IReadOnlyList<Evidence> Evidence)
{
    public int No => Step.No;
    public string Text => Step.Text;
    public DateOnly? DueOn => Progress?.DueOn;
    public DateOnly? DoneOn => Progress?.DoneOn;
    public string? Note => Progress?.Note;
    public string? RecordedBy => DoneOn is null ? null : Progress?.RecordedBy;
    public int EvidenceCount => Progress?.EvidenceCount ?? 0;

    /// <summary>Done; late, when its day or its year is over; not started.</summary>
    public ProjectStatus StatusOn(DateOnly today) => DoneOn is not null ? ProjectStatus.Done
        : DueOn < today || Year.FiscalYear.LastDay < today ? ProjectStatus.Late
        : ProjectStatus.NotStarted;
}

/// <summary>A target group of the sheet with how many were reached.</summary>
public sealed record WorkTarget(int No, TargetGroup Group, TargetReached? Reached);
