using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.Events;

namespace TrainingService.Learning;

/// <summary>What tests and surveys of an event are about.</summary>
internal static class LearningQueries
{
    /// <summary>The test in use; null where the course has none.</summary>
    public static Task<CourseTest?> NewestTest(this TrainingDb db, string course, CancellationToken ct) =>
        db.CourseTests.AsNoTracking().Where(test => test.Course == course).OrderByDescending(test => test.Version).FirstOrDefaultAsync(ct);

    /// <summary>The test that the event keeps, or as long as nobody answered the one in use.</summary>
    /// <returns>And whether the event keeps it already.</returns>
    public static async Task<(CourseTest? Test, bool IsKept)> TestOf(this TrainingDb db, TrainingEvent one, CancellationToken ct)
    {
        if (await db.EventTests.AsNoTracking().SingleOrDefaultAsync(kept => kept.EventId == one.Id, ct) is not { } kept)
            return (await db.NewestTest(one.Course, ct), false);
        return (await db.CourseTests.AsNoTracking().SingleAsync(test => test.Course == kept.Course && test.Version == kept.Version, ct), true);
    }
}
