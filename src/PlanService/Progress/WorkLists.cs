using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Projects;
using ServiceDefaults.Values;

namespace PlanService.Progress;

/// <summary>What waits to be done in a fiscal year, a list for each kind of thing. Each begins with the most urgent.</summary>
public sealed class WorkLists(PlanDb db, IQueryable<ProjectInYear> rows, FiscalYear year, DateOnly today)
{
    /// <summary>Shown of each list; its number counts all.</summary>
    public const int Longest = 50;

    /// <summary>A step is announced so many days before its day.</summary>
    public const int DaysAhead = 30;

    /// <summary>Money is looked at in the last quarter of the year, when there is still time to spend it or give it back.</summary>
    private const int MonthsLeft = 3;

    /// <summary>A step of a project, with its day.</summary>
    public sealed record StepItem(string Code, string Name, int No, DateOnly? On);

    /// <summary>A project; <paramref name="Number"/> says how many steps, or baht.</summary>
    public sealed record ProjectItem(string Code, string Name, decimal Number, DateTimeOffset? At);

    public sealed record List<T>(int Count, IReadOnlyList<T> Items);

    /// <summary>Whether the year is so near its end that money not spent is a matter.</summary>
    public bool EndIsNear => today > year.LastDay.AddMonths(-MonthsLeft);

    /// <summary>What its division has not declared done or impossible.</summary>
    private IQueryable<ProjectInYear> Open => rows.Where(row => row.Year.Declared != NaccStatus.Done && row.Year.Declared != NaccStatus.CouldNot);

    /// <summary>Steps whose day has passed.</summary>
    public Task<List<StepItem>> Late(CancellationToken ct) => Steps(Open.Where(row => row.Year.NextDueOn < today), null, today.AddDays(-1), ct);

    /// <summary>Steps to be done in the next days, today included.</summary>
    public Task<List<StepItem>> Soon(CancellationToken ct) => Steps(Open.Where(row => row.Year.NextDueOn <= today.AddDays(DaysAhead)), today, today.AddDays(DaysAhead), ct);

    /// <summary>Steps that are done and that nothing shows.</summary>
    public async Task<List<StepItem>> Unproven(CancellationToken ct)
    {
        var steps = rows.Where(row => row.Year.StepsUnproven > 0)
            .Join(db.Steps.Where(step => step.DoneOn != null && step.EvidenceCount == 0), row => row.Year.Id, step => step.ProjectYearId, (row, step) => new { row.Project, Step = step });
        return new(await steps.CountAsync(ct), await steps.OrderBy(row => row.Step.DoneOn).ThenBy(row => row.Project.Position).ThenBy(row => row.Step.No).Take(Longest)
            .Select(row => new StepItem(row.Project.Code, row.Project.Name, row.Step.No, row.Step.DoneOn)).ToListAsync(ct));
    }

    /// <summary>Recorded, and not confirmed by a head since.</summary>
    public async Task<List<ProjectItem>> Unconfirmed(CancellationToken ct)
    {
        var waiting = rows.Where(row => row.Year.RecordedAt != null && row.Year.ConfirmedAt == null);
        return new(await waiting.CountAsync(ct), await waiting.OrderBy(row => row.Year.RecordedAt).Take(Longest)
            .Select(row => new ProjectItem(row.Project.Code, row.Project.Name, row.Year.StepsDone, row.Year.RecordedAt)).ToListAsync(ct));
    }

    /// <summary>Complainants do not find the matter fixed, and nobody has answered for it; the most first.</summary>
    public async Task<List<ProjectItem>> NotFixed(CancellationToken ct)
    {
        var waiting = rows.Where(row => row.Year.NotFixed > 0);
        return new(await waiting.CountAsync(ct), await waiting.OrderByDescending(row => row.Year.NotFixed).ThenBy(row => row.Project.Position).Take(Longest)
            .Select(row => new ProjectItem(row.Project.Code, row.Project.Name, row.Year.NotFixed, null)).ToListAsync(ct));
    }

    /// <summary>Projects with steps to do of which none has a day: nobody would notice that they are late.</summary>
    public async Task<List<ProjectItem>> WithoutDays(CancellationToken ct)
    {
        var undated = Open.Where(row => row.Year.NextDueOn == null && row.Year.StepsDone < row.Project.StepCount);
        return new(await undated.CountAsync(ct), await undated.OrderBy(row => row.Project.Position).Take(Longest)
            .Select(row => new ProjectItem(row.Project.Code, row.Project.Name, row.Project.StepCount - row.Year.StepsDone, null)).ToListAsync(ct));
    }

    /// <summary>Money that is neither spent nor held when the year ends soon; the most first.</summary>
    public async Task<List<ProjectItem>> Unspent(CancellationToken ct)
    {
        if (!EndIsNear)
            return new(0, []);
        var left = rows.Select(row => new
        {
            row.Project.Code,
            row.Project.Name,
            Left = (row.Year.Ordinance ?? row.Project.Budgets.Where(budget => budget.FiscalYear == row.Year.FiscalYear).Select(budget => budget.Baht).FirstOrDefault() ?? 0)
                - row.Year.Spent - row.Year.Reserved,
        }).Where(row => row.Left > 0);
        return new(await left.CountAsync(ct), await left.OrderByDescending(row => row.Left).Take(Longest)
            .Select(row => new ProjectItem(row.Code, row.Name, row.Left, null)).ToListAsync(ct));
    }

    private async Task<List<StepItem>> Steps(IQueryable<ProjectInYear> projects, DateOnly? from, DateOnly to, CancellationToken ct)
    {
        var steps = projects.Join(
            db.Steps.Where(step => step.DoneOn == null && step.DueOn <= to && (from == null || step.DueOn >= from)),
            row => row.Year.Id, step => step.ProjectYearId, (row, step) => new { row.Project, Step = step });
        return new(await steps.CountAsync(ct), await steps.OrderBy(row => row.Step.DueOn).ThenBy(row => row.Project.Position).ThenBy(row => row.Step.No).Take(Longest)
            .Select(row => new StepItem(row.Project.Code, row.Project.Name, row.Step.No, row.Step.DueOn)).ToListAsync(ct));
    }
}
