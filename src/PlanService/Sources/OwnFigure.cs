using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Progress;

namespace PlanService.Sources;

/// <summary>A number that the plan counts itself.</summary>
/// <param name="Link">The page that shows where it comes from, from the root of the platform.</param>
internal readonly record struct OwnFigure(decimal Value, string Link)
{
    /// <summary>What a measure of the plan comes to in a project's year, with what is not saved yet; null where there is nothing to say.</summary>
    /// <param name="measure">One of <see cref="Contracts.Measures"/> that begins with <c>plan.</c></param>
    public static Task<OwnFigure?> Count(PlanDb db, Work work, string measure, string? of, CancellationToken ct) => measure switch
    {
        "plan.channels" => Published(db, work, of, publication => publication.Channel, ct),
        "plan.publications" => Published(db, work, of, publication => publication.Title.Trim().ToUpperInvariant(), ct),
        "plan.step-done" => StepDone(db, work, of, ct),
        "plan.in-force" => Task.FromResult(InForce(work)),
        "plan.ita-score" => ItaScore(db, work, ct),
        "plan.corruption-received" => Corruption(db, work, received => true, ct),
        "plan.corruption-none" => Corruption(db, work, received => received == 0, ct),
        "plan.survey-percent" => Surveys.SurveyFigure.Of(db, work, of, ct),
        _ => Task.FromResult<OwnFigure?>(null),
    };

    internal static string Page(Work work, string anchor) => string.Create(
        CultureInfo.InvariantCulture, $"/plan/projects/{work.Project.Code}/years/{work.Year.FiscalYear}{anchor}");

    /// <summary>The years of work of the projects that a measure is narrowed to, or of its own.</summary>
    internal static async Task<List<Guid>> Years(PlanDb db, Work work, string? of, CancellationToken ct)
    {
        if (of is null)
            return [work.Year.Id];
        var codes = of.Split(',');
        return await db.ProjectYears.Where(year => year.SeriesId == work.Plan.SeriesId && year.FiscalYear == work.Year.FiscalYear && codes.Contains(year.Code))
            .Select(year => year.Id).ToListAsync(ct);
    }

    /// <summary>Different ones; nothing to say as long as nothing was ever published.</summary>
    private static async Task<OwnFigure?> Published(PlanDb db, Work work, string? of, Func<Publication, string> counted, CancellationToken ct)
    {
        var years = await Years(db, work, of, ct);
        await db.Publications.Where(row => years.Contains(row.ProjectYearId)).LoadAsync(ct);
        var all = db.Publications.Local.Where(row => years.Contains(row.ProjectYearId)).ToList();
        return all.Count == 0 ? null : new(all.Where(row => row.WithdrawnAt is null).Select(counted).Distinct().Count(), Page(work, "#publications"));
    }

    /// <summary>Done and shown by evidence; as long as it is not, there is nothing to say, and no "not met" before the year is over.</summary>
    private static async Task<OwnFigure?> StepDone(PlanDb db, Work work, string? of, CancellationToken ct)
    {
        if (!int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var no) || work.Project.Steps.All(step => step.No != no))
            return null;
        await db.Steps.Where(step => step.ProjectYearId == work.Year.Id && step.No == no).LoadAsync(ct);
        return db.Steps.Local.FirstOrDefault(step => step.ProjectYearId == work.Year.Id && step.No == no) is { DoneOn: not null, EvidenceCount: > 0 }
            ? new(1, Page(work, string.Create(CultureInfo.InvariantCulture, $"#step-{no}")))
            : null;
    }

    private static OwnFigure? InForce(Work work) =>
        work.Plan.Status is PlanStatus.Published && work.Plan.FiscalYears.Contains(work.Year.FiscalYear.Year) ? new(1, $"/plan/?planId={work.Plan.Id}") : null;

    private static async Task<OwnFigure?> ItaScore(PlanDb db, Work work, CancellationToken ct) =>
        await db.ItaScores.FindAsync([work.Year.FiscalYear], ct) is { } score ? new(score.Score, Sources.ItaScore.PageOf(work.Year.FiscalYear)) : null;

    private static async Task<OwnFigure?> Corruption(PlanDb db, Work work, Func<int, bool> says, CancellationToken ct) =>
        await db.CorruptionFigures.FindAsync([work.Year.FiscalYear], ct) is { Received: { } received } && says(received)
            ? new(received, CorruptionFigure.PageOf(work.Year.FiscalYear))
            : null;
}
