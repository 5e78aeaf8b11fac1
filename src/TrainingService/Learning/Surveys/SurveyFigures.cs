using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.Results;

namespace TrainingService.Learning.Surveys;

/// <summary>What a survey of an event came to. Of fewer than five answers nothing but their number is told: so few can be guessed apart.</summary>
/// <param name="Percent">Of all answers, those that are good at the headline question (4 or 5 of 5, or yes); null below five.</param>
/// <param name="Withheld">There are fewer than five.</param>
/// <param name="Questions">Without numbers below five.</param>
public sealed record SurveyFigures(SurveyKind Kind, int Answers, bool Withheld, decimal? Percent, IReadOnlyList<SurveyQuestionFigures> Questions, IReadOnlyList<string> Comments)
{
    /// <summary>Fewer answers than this are shown to nobody.</summary>
    public const int Fewest = 5;

    public static async Task<SurveyFigures> Of(TrainingDb db, SurveyVault vault, TrainingEvent one, SurveyKind kind, CancellationToken ct)
    {
        var kept = await db.SurveyAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.EventId == one.Id && row.Kind == kind, ct);
        var survey = kept is null ? await db.NewestSurvey(one.Course, kind, ct) : await db.SurveyOf(kept, ct);
        var content = kept is null ? SurveyContent.Empty : vault.Open(kept);
        var isShown = content.Answers.Count >= Fewest;
        var questions = survey.Questions.Select((question, index) => SurveyQuestionFigures.Of(question, index, isShown ? [.. content.Answers.Select(answer => answer[index])] : null)).ToList();
        return new(kind, content.Answers.Count, !isShown, questions[survey.Headline].GoodPercent, questions, isShown ? content.Comments : []);
    }

    /// <summary>Percent satisfied, or who apply it; null below five answers.</summary>
    public static async Task<decimal?> PercentOf(TrainingDb db, SurveyVault vault, Guid eventId, SurveyKind kind, CancellationToken ct)
    {
        if (await db.SurveyAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.EventId == eventId && row.Kind == kind, ct) is not { } kept)
            return null;
        var (survey, answers) = (await db.SurveyOf(kept, ct), vault.Open(kept).Answers);
        var headline = survey.Questions[survey.Headline];
        return answers.Count < Fewest ? null : EventResults.Percent(answers.Count(answer => headline.IsGood(answer[survey.Headline])), answers.Count);
    }
}

/// <summary>How a question of a survey was answered.</summary>
/// <param name="Counts">How many gave 1, 2, 3, 4 and 5, or no and yes; null where it is withheld.</param>
/// <param name="Average">Of 5; null for yes and no, and where it is withheld.</param>
/// <param name="GoodPercent">4 or 5, or yes.</param>
public sealed record SurveyQuestionFigures(int No, string Text, bool YesNo, IReadOnlyList<int>? Counts, decimal? Average, decimal? GoodPercent)
{
    internal static SurveyQuestionFigures Of(SurveyQuestion question, int index, int[]? answers) => answers is null
        ? new(index + 1, question.Text, question.YesNo, null, null, null)
        : new(
            index + 1, question.Text, question.YesNo,
            [.. (question.YesNo ? Enumerable.Range(0, 2) : Enumerable.Range(1, 5)).Select(mark => answers.Count(answer => answer == mark))],
            question.YesNo ? null : Math.Round((decimal)answers.Average(), 2, MidpointRounding.AwayFromZero),
            EventResults.Percent(answers.Count(question.IsGood), answers.Length));
}
