using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.Results;

namespace TrainingService.Consumers;

/// <summary>The plan learns a year anew: says again what its indicators came to, and which events of its projects took place.</summary>
public sealed class SayYearAgain(TrainingDb db, Measuring<TrainingDb> measuring, IEvents events, TimeProvider clock) : SayYearAgainIn<TrainingDb>(db, measuring, events, clock)
{
    protected override async Task SayFacts(TrainingDb db, IEvents events, FiscalYear year, CancellationToken ct)
    {
        var completed = await db.Events.AsNoTracking().Where(one => one.FiscalYear == year && one.Status == EventStatus.Completed).OrderBy(one => one.Id).ToListAsync(ct);
        foreach (var one in completed)
            events.Publish(CompleteEvent.Said(one, await EventResults.Of(db, one.Id, ct), null, one.CompletedAt!.Value));
    }
}
