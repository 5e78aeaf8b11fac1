using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Learning.Surveys;

/// <summary>Puts one more answer to those of an event. The caller saves, with whatever says that somebody answered.</summary>
internal static class SurveyBox
{
    /// <param name="given">What was answered.</param>
    /// <param name="most">No more answers than this; null where a code proves each.</param>
    /// <returns>What is wrong with it; null when it is in.</returns>
    public static async Task<Objection?> Put(TrainingDb db, SurveyVault vault, TrainingEvent one, SurveyKind kind, SurveyAnswer given, CancellationToken ct, int? most = null)
    {
        var kept = await db.SurveyAnswers.SingleOrDefaultAsync(row => row.EventId == one.Id && row.Kind == kind, ct);
        var survey = kept is null ? await db.NewestSurvey(one.Course, kind, ct) : await db.SurveyOf(kept, ct);
        if (given.Version is { } version && version != survey.Version)
            return Objection.To(LearningRefusals.Rewritten);
        if (given.Against(survey) is { } wrong)
            return wrong;
        var content = kept is null ? SurveyContent.Empty : vault.Open(kept);
        if (content.Answers.Count >= most)
            return Objection.To(LearningRefusals.MoreThanAttended(most.Value));
        if (kept is null)
            db.Add(kept = new() { EventId = one.Id, Kind = kind, Course = survey.Course, Version = survey.Version });
        kept.Sealed = vault.Seal(one.Id, kind, content.With([.. given.Answers.Select(answer => answer!.Value)], given.CommentText));
        return null;
    }
}
