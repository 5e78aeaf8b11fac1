using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using PlanService.Sources;

namespace PlanService.Surveys;

/// <summary>What the surveys of a project's year come to as an indicator's value.</summary>
internal static class SurveyFigure
{
    public const string Measure = "plan.survey-percent";

    /// <summary>By the figures that were told; of several projects by all their answers together.</summary>
    public static async Task<OwnFigure?> Of(PlanDb db, Work work, string? of, CancellationToken ct)
    {
        var years = await OwnFigure.Years(db, work, of, ct);
        await db.Set<SurveyTold>().Where(told => years.Contains(told.ProjectYearId)).LoadAsync(ct);
        var all = db.Set<SurveyTold>().Local.Where(told => years.Contains(told.ProjectYearId)).ToList();
        var answers = all.Sum(told => told.Answers);
        return answers == 0 ? null : new(decimal.Round(all.Sum(told => told.Satisfied) * 100m / answers, 2), OwnFigure.Page(work, "/survey"));
    }
}

/// <summary>
/// How many answers a survey had, and how many were satisfied, when its figure was told last: at every fifth answer and at its closing. Between
/// two figures lie at least five answers while it is open, so that no single answer can be read from their difference.
/// </summary>
public sealed class SurveyTold
{
    public required Guid ProjectYearId { get; init; }
    public int Answers { get; private set; }
    public int Satisfied { get; private set; }

    internal void Tell(SurveyContent content) => (Answers, Satisfied) = (content.Scores.Count, content.Scores.Count(score => score >= 4));
}
