using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;
using TrainingService.Results;

namespace TrainingService.Learning;

/// <summary>What an event taught, by its two tests. Scores are of 100; null where nobody took the test.</summary>
/// <param name="PassPercent">So much passes; null where the course has no test.</param>
/// <param name="Both">How many took both tests.</param>
/// <param name="AverageGain">Of those: points that the second was better.</param>
/// <param name="Passed">How many passed the test after the event.</param>
public sealed record LearningFigures(
    int? PassPercent, int Before, int After, int Both, decimal? AverageBefore, decimal? AverageAfter, decimal? AverageGain, int? Passed,
    IReadOnlyList<QuestionFigures> Questions, IReadOnlyList<PersonFigures> People)
{
    public static async Task<LearningFigures> Of(TrainingDb db, TrainingEvent one, CancellationToken ct)
    {
        var (test, _) = await db.TestOf(one, ct);
        var answers = await db.TestAnswers.AsNoTracking().Where(answer => answer.EventId == one.Id).ToListAsync(ct);
        var people = await db.Enrolments.AsNoTracking()
            .Where(who => who.EventId == one.Id && who.Status == EnrolmentStatus.Enrolled && who.Source != EnrolmentSource.Group).OrderBy(who => who.No).ToListAsync(ct);
        var (before, after) = (OfKind(TestKind.Pre), OfKind(TestKind.Post));
        var both = after.Keys.Where(before.ContainsKey).ToList();
        return new(
            test?.PassPercent, before.Count, after.Count, both.Count, Average(before.Values), Average(after.Values),
            both.Count == 0 ? null : Round(both.Average(who => after[who].Percent - before[who].Percent)),
            after.Count == 0 ? null : after.Values.Count(answer => answer.Passed),
            [.. (test?.Questions ?? []).Select((question, index) => QuestionFigures.Of(question, index, [.. before.Values], [.. after.Values], [.. both.Select(who => (before[who], after[who]))]))],
            [.. people.Select(who => PersonFigures.Of(who, before.GetValueOrDefault(who.Id), after.GetValueOrDefault(who.Id)))]);

        Dictionary<Guid, TestAnswer> OfKind(TestKind kind) => answers.Where(answer => answer.Kind == kind).ToDictionary(answer => answer.EnrolmentId);
    }

    private static decimal? Average(Dictionary<Guid, TestAnswer>.ValueCollection answers) => answers.Count == 0 ? null : Round(answers.Average(answer => answer.Percent));

    internal static decimal Round(decimal number) => Math.Round(number, 1, MidpointRounding.AwayFromZero);
}

/// <summary>How a question was answered.</summary>
/// <param name="No">From 1.</param>
/// <param name="BeforePercent">Of those who took the test before the event, how many had it right.</param>
/// <param name="AfterPercent">The same after it.</param>
/// <param name="Gain">Of those who took both: points of 100.</param>
public sealed record QuestionFigures(int No, string Text, decimal? BeforePercent, decimal? AfterPercent, decimal? Gain)
{
    internal static QuestionFigures Of(Question question, int index, TestAnswer[] before, TestAnswer[] after, (TestAnswer Before, TestAnswer After)[] both)
    {
        return new(
            index + 1, question.Text, Percent(before), Percent(after),
            both.Length == 0 ? null : Percent([.. both.Select(pair => pair.After)]) - Percent([.. both.Select(pair => pair.Before)]));

        decimal? Percent(TestAnswer[] answers) => answers.Length == 0 ? null : EventResults.Percent(answers.Count(answer => answer.Chosen[index] == question.Right), answers.Length);
    }
}

/// <summary>How somebody did, with a place and by name.</summary>
/// <param name="No">On the list of participants.</param>
/// <param name="Before">Of 100; null where the test was not taken.</param>
/// <param name="Gain">Points; null unless both were taken.</param>
/// <param name="Passed">The test after the event; null where it was not taken.</param>
/// <param name="ChosenBefore">Numbers of the choices, question by question; null where the test was not taken.</param>
public sealed record PersonFigures(
    Guid EnrolmentId, int No, string Name, decimal? Before, decimal? After, decimal? Gain, bool? Passed, IReadOnlyList<int?>? ChosenBefore, IReadOnlyList<int?>? ChosenAfter)
{
    internal static PersonFigures Of(Enrolment who, TestAnswer? before, TestAnswer? after) => new(
        who.Id, who.No, who.Name, before?.Percent, after?.Percent, before is null || after is null ? null : after.Percent - before.Percent, after?.Passed, before?.Chosen, after?.Chosen);
}
