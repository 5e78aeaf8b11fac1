using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.People;

namespace TrainingService.Learning.GoodDeeds;

/// <summary>How many deeds a pupil has.</summary>
/// <param name="No">On the list of participants.</param>
public sealed record PupilDeeds(Guid EnrolmentId, int No, string Name, int Deeds);

internal static class GoodDeedQueries
{
    /// <summary>Every pupil of the event, those without a deed too.</summary>
    public static async Task<List<PupilDeeds>> DeedsByPupil(this TrainingDb db, Guid eventId, CancellationToken ct)
    {
        var counts = await db.GoodDeeds.Where(deed => deed.EventId == eventId).GroupBy(deed => deed.EnrolmentId).Select(deeds => new { deeds.Key, Count = deeds.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var pupils = await db.Enrolments.AsNoTracking().Where(who => who.EventId == eventId && who.Status == EnrolmentStatus.Enrolled && who.Source != EnrolmentSource.Group).OrderBy(who => who.No).ToListAsync(ct);
        return [.. pupils.Select(who => new PupilDeeds(who.Id, who.No, who.Name, counts.GetValueOrDefault(who.Id)))];
    }
}
