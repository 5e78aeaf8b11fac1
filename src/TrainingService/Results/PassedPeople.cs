using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.Learning;

namespace TrainingService.Results;

/// <summary>Who passed the test after an event: a course may ask for it before a certificate is issued.</summary>
public static class PassedPeople
{
    /// <summary>Ids of enrolments; null where the event has no test.</summary>
    public static async Task<IReadOnlySet<Guid>?> Of(TrainingDb db, TrainingEvent one, CancellationToken ct) => (await db.TestOf(one, ct)).Test is null
        ? null
        : await db.TestAnswers.Where(answer => answer.EventId == one.Id && answer.Kind == TestKind.Post && answer.Passed).Select(answer => answer.EnrolmentId).ToHashSetAsync(ct);
}
