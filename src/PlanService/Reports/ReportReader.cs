using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Import;
using PlanService.Indicators;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Reports;

/// <summary>
/// Makes a report from what is recorded: as it stood on the round's last day, even when it is made later. What carries no day of its own
/// (amounts of the ordinance, a status that a division declared) counts as it stands now; measurements of the half year count until its
/// report is due, since they are entered after the work.
/// </summary>
public static class ReportReader
{
    public static async Task<PlanReport> Read(
        this PlanDb db, Plan plan, FiscalYear year, ReportRound round, ReportOptions options, DateOnly today, CancellationToken ct)
    {
        var (last, due) = (round.LastDay(year), round.DueOn(year, options));
        var asOf = today < last ? today : last;
        var rows = await Rows.Read(db, plan, year, last, round == ReportRound.TwelveMonths ? DateOnly.MaxValue : due, ct);
        var projects = rows.Projects.Select((project, index) => Describe(plan, project, rows.Of(project.Code), index + 1, asOf)).ToList();
        var counts = NaccCounts.Of([.. projects.Select(project => project.Status)]);
        return new(
            plan.Id, plan.Version, plan.Title, plan.Organization, plan.District, plan.Province, plan.FiscalYears,
            year, round.Word, year.FirstDay, last, due, asOf, counts.Score, counts,
            new(projects.Sum(project => project.Planned ?? 0), projects.Sum(project => project.Ordinance ?? 0), projects.Sum(project => project.Disbursed),
                projects.Count(project => project.InOrdinance is true)),
            projects,
            ReportGaps.Of(plan, year, round, rows.OpenErrors, projects.Select(project => (project, rows.Of(project.Code)))));
    }

    private static ReportedProject Describe(Plan plan, Project project, RecordedYear recorded, int no, DateOnly asOf)
    {
        var (year, outline) = (recorded.Year, Outline.Of(plan, project));
        var status = StatusOnDay.Of(
            asOf, year.Declared, [.. project.Steps.Select(step => (recorded.Steps.GetValueOrDefault(step.No)?.DueOn, recorded.Steps.GetValueOrDefault(step.No)?.DoneOn))],
            recorded.Disbursed > 0);
        return new(
            no, project.Code,
            new(project.Dimension, outline.Dimension?.Name ?? ""), new(project.Mission, outline.Mission?.Name ?? ""),
            [.. project.Objectives.Select(code => new NamedCode(code, outline.Objectives.FirstOrDefault(objective => objective.Code == code)?.Name ?? ""))],
            project.Kind, project.Name,
            project.Budgets.FirstOrDefault(budget => budget.FiscalYear == year.FiscalYear)?.Baht, year.Ordinance, year.Ordinance is { } ordinance ? ordinance > 0 : null,
            recorded.Disbursed,
            status.Status, year.Obstacle, year.Declared is NaccStatus.CouldNot ? year.DeclaredText : null, status.IsLate,
            year.Declared is NaccStatus.CouldNot ? null : year.DeclaredText,
            NaccTargetGroups.Of(project.TargetGroups.Select(target => target.Group), plan.Organization), [.. project.TargetGroups.Select(target => target.Group)],
            [.. project.Responsible.Select(division => division.Name)],
            [.. project.Outputs.Concat(project.Outcomes).Select(indicator => Describe(indicator, recorded.Measured.GetValueOrDefault(indicator.Code)))],
            [.. recorded.Publications.Select(publication => new ReportedPublication(publication.Title, publication.Channel, publication.Url, publication.PublishedOn))],
            recorded.EvidenceCount);
    }

    private static ReportedIndicator Describe(Indicator indicator, Measurement? measured) => new(
        indicator.Code, indicator.IsOutput, indicator.Text, indicator.Comparator.ToText(), indicator.Target, indicator.Unit,
        measured?.Value, measured?.Judgement, measured?.Met, measured is null ? null : ThaiCalendar.DayInBangkok(measured.MeasuredAt));

    /// <summary>What is recorded of a project's year up to the round's last day.</summary>
    internal sealed record RecordedYear(
        ProjectYear Year, IReadOnlyDictionary<int, StepProgress> Steps, decimal Disbursed, IReadOnlyList<Publication> Publications,
        IReadOnlyDictionary<string, Measurement> Measured, int EvidenceCount);

    /// <summary>Everything of the year in a handful of queries, however many projects there are.</summary>
    private sealed record Rows(
        IReadOnlyList<Project> Projects, IReadOnlyDictionary<string, ProjectYear> Years, ILookup<Guid, StepProgress> Steps,
        IReadOnlyDictionary<Guid, decimal> Disbursed, ILookup<Guid, Publication> Publications, ILookup<Guid, Measurement> Measurements,
        IReadOnlyDictionary<Guid, int> Evidence, int OpenErrors)
    {
        public RecordedYear Of(string code)
        {
            var year = Years[code];
            return new(
                year, Steps[year.Id].ToDictionary(step => step.No), Disbursed.GetValueOrDefault(year.Id), [.. Publications[year.Id]],
                Measurements[year.Id].GroupBy(row => row.Indicator).ToDictionary(group => group.Key, group => group.Last()),
                Evidence.GetValueOrDefault(year.Id));
        }

        public static async Task<Rows> Read(PlanDb db, Plan plan, FiscalYear fiscalYear, DateOnly last, DateOnly measuredUntil, CancellationToken ct)
        {
            var years = await db.ProjectYears.AsNoTracking().Where(row => row.SeriesId == plan.SeriesId && row.FiscalYear == fiscalYear).ToDictionaryAsync(row => row.Code, ct);
            var ids = db.ProjectYears.Where(row => row.SeriesId == plan.SeriesId && row.FiscalYear == fiscalYear).Select(row => row.Id);
            var projects = await db.Projects.AsNoTracking().Include(project => project.Budgets).Include(project => project.Indicators).AsSplitQuery()
                .Where(project => project.PlanId == plan.Id).OrderBy(project => project.Position).ToListAsync(ct);
            var until = measuredUntil == DateOnly.MaxValue ? DateTimeOffset.MaxValue : ThaiCalendar.StartOf(measuredUntil.AddDays(1));
            return new(
                [.. projects.Where(project => years.ContainsKey(project.Code))],
                years,
                (await db.Steps.AsNoTracking().Where(step => ids.Contains(step.ProjectYearId)).ToListAsync(ct)).ToLookup(step => step.ProjectYearId),
                await db.Spending.Where(entry => ids.Contains(entry.ProjectYearId) && entry.PaidOn <= last)
                    .GroupBy(entry => entry.ProjectYearId).Select(group => new { group.Key, Sum = group.Sum(entry => entry.Amount) }).ToDictionaryAsync(group => group.Key, group => group.Sum, ct),
                (await db.Publications.AsNoTracking().Where(row => ids.Contains(row.ProjectYearId) && row.WithdrawnAt == null && row.PublishedOn <= last)
                    .OrderBy(row => row.PublishedOn).ThenBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.ProjectYearId),
                (await db.Measurements.AsNoTracking().Where(row => ids.Contains(row.ProjectYearId) && row.MeasuredAt < until)
                    .OrderBy(row => row.MeasuredAt).ThenBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.ProjectYearId),
                await db.Evidence.Where(row => ids.Contains(row.ProjectYearId) && row.WithdrawnAt == null)
                    .GroupBy(row => row.ProjectYearId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct),
                await db.Findings.CountAsync(finding => finding.PlanId == plan.Id && finding.State == Findings.FindingState.Open && finding.Severity == FindingSeverity.Error, ct));
        }
    }
}
