using PlanService.Data;
using PlanService.Indicators;
using PlanService.Progress;
using PlanService.Projects;
using PlanService.Signals;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Results;

/// <summary>From baht to result: what a project was given in a year, what was done with it, and what came of it, as its reader may see it.</summary>
/// <param name="Reasons">Why it stands otherwise than its steps say, in words.</param>
/// <param name="Risks">Above what is accepted; none for the public.</param>
public sealed record ProjectResult(
    string Code, string Name, string[] Divisions, FiscalYear FiscalYear, ProjectStatus Status, bool NeedsReview, IReadOnlyList<string> Reasons, ProjectResult.MoneyAnswer Money,
    ProjectResult.TrainingAnswer Trainings, ComplaintCounts Complaints, ProjectResult.SatisfactionAnswer Satisfaction,
    IReadOnlyList<ProjectResult.RiskAnswer> Risks, IReadOnlyList<ProjectResult.IndicatorAnswer> Indicators)
{
    /// <summary>What is not known yet, in words, in the order of the way.</summary>
    public IReadOnlyList<string> Missing => [.. ResultStations.Of(this).Where(station => station.IsMissing).Select(station => $"{station.Name}: {station.Value}")];

    /// <summary>In baht.</summary>
    /// <param name="Planned">Of the plan; null where it gives none.</param>
    /// <param name="Ordinance">Of the budget ordinance; null until it is entered, 0 where it stands in none.</param>
    /// <param name="Ledger">The page with every payment, from the root of the platform.</param>
    public sealed record MoneyAnswer(decimal? Planned, decimal? Ordinance, decimal Reserved, decimal Spent, decimal Remaining, string Ledger);

    /// <param name="Expected">The plan wants trainings of this project.</param>
    /// <param name="Attended">Of all events together; null where nobody counted.</param>
    public sealed record TrainingAnswer(bool Expected, int Held, int? Attended, IReadOnlyList<EventAnswer> Events);

    /// <param name="Spent">Baht.</param>
    /// <param name="SatisfactionPercent">Null where nobody was asked.</param>
    public sealed record EventAnswer(Guid Id, string Title, DateOnly HeldOn, int? Enrolled, int? Attended, decimal Spent, decimal? SatisfactionPercent, string Link);

    /// <summary>Percent that were satisfied, by whom they were asked; each null where there is nothing to tell.</summary>
    /// <param name="TrainingsLowest">Of the event that pleased least: percentages of events are no sum.</param>
    /// <param name="Complainants">Of at least five.</param>
    public sealed record SatisfactionAnswer(decimal? TrainingsLowest, decimal? TrainingsHighest, decimal? Complainants);

    /// <param name="Level">low, medium, high or very-high.</param>
    public sealed record RiskAnswer(string Code, int Score, string Level, string Link);

    /// <param name="Target">In words.</param>
    /// <param name="Value">In words; null until it is measured.</param>
    /// <param name="Number">The value where it is a number.</param>
    /// <param name="Met">Null when it can't be told.</param>
    /// <param name="Link">The page that shows where the value comes from, from the root of the platform.</param>
    public sealed record IndicatorAnswer(
        string Code, string Name, string Text, string Target, string? Value, decimal? Number, bool? Met, string? Source, string? Link, DateTimeOffset? MeasuredAt);

    public static async Task<ProjectResult> Read(PlanDb db, Work work, Actor actor, DateOnly today, CancellationToken ct)
    {
        var (_, project, year) = work;
        var signals = await WorkSignals.Read(db, work, actor, ct);
        var records = await WorkRecords.Read(db, work, actor, ct);
        var percents = signals.Trainings.Select(training => training.SatisfactionPercent).OfType<decimal>().ToList();
        var came = signals.Trainings.Select(training => training.Attended).OfType<int>().ToList();
        return new(
            project.Code, project.Name, project.Divisions, year.FiscalYear, ProjectStatuses.Of(project, year, today), StatusReasons.NeedsReview(project, year, today),
            [.. StatusReasons.Of(work, today)],
            new(work.Planned, year.Ordinance, year.Reserved, year.Spent, work.Remaining, $"/plan/projects/{project.Code}/years/{year.FiscalYear}/spending"),
            new(year.ExpectsTraining, signals.Trainings.Count, came.Count == 0 ? null : came.Sum(), [.. signals.Trainings.Select(Of)]),
            signals.Complaints,
            new(percents.Count == 0 ? null : percents.Min(), percents.Count == 0 ? null : percents.Max(), signals.Complaints.SatisfiedPercent),
            [.. signals.Risks.Select(risk => new RiskAnswer(risk.Code, risk.Score, risk.Level, risk.Link))],
            [.. project.Outputs.Concat(project.Outcomes).Select(indicator => Of(indicator, records.Measurements.FirstOrDefault(row => row.Indicator == indicator.Code)))]);
    }

    private static EventAnswer Of(HeldTraining training) => new(
        training.EventId, training.Title, training.HeldOn, training.Enrolled, training.Attended, training.Spent, training.SatisfactionPercent, training.Link);

    private static IndicatorAnswer Of(Indicator indicator, Measurement? measured) => new(
        indicator.Code, ResultWords.NameOf(indicator), indicator.Text, ResultWords.TargetOf(indicator), measured is null ? null : ResultWords.ValueOf(indicator, measured),
        measured?.Value, measured?.Met, measured?.Source, measured?.Link, measured?.MeasuredAt);
}
