using Microsoft.EntityFrameworkCore;
using TrainingService.Data;

namespace TrainingService.Learning;

/// <summary>The two figures of an event's tests that go with its results.</summary>
internal static class LearningResults
{
    /// <returns>How many passed the test after the event, null where nobody took it; and the average gain of those who took both, null for none.</returns>
    public static async Task<(int? Passed, decimal? Gain)> Of(TrainingDb db, Guid eventId, CancellationToken ct)
    {
        var answers = db.TestAnswers.Where(answer => answer.EventId == eventId);
        var after = await answers.Where(answer => answer.Kind == TestKind.Post).Select(answer => answer.Passed).ToListAsync(ct);
        var gain = await (
            from before in answers
            join later in answers on before.EnrolmentId equals later.EnrolmentId
            where before.Kind == TestKind.Pre && later.Kind == TestKind.Post
            select (later.Right - before.Right) * 100m / later.Questions).AverageAsync(one => (decimal?)one, ct);
        return (after.Count == 0 ? null : after.Count(passed => passed), gain is { } points ? LearningFigures.Round(points) : null);
    }
}
