using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;

namespace ComplaintService.Consumers;

/// <summary>The plan learns a year anew: says again what its indicators came to, and where the complaints of its projects stand.</summary>
public sealed class SayYearAgain(ComplaintDb db, Measuring<ComplaintDb> measuring, IEvents events, TimeProvider clock) : SayYearAgainIn<ComplaintDb>(db, measuring, events, clock)
{
    /// <summary>Written down so many at a time: a year may have a hundred thousand.</summary>
    private const int Batch = 1000;

    protected override async Task SayFacts(ComplaintDb db, IEvents events, FiscalYear year, CancellationToken ct)
    {
        var after = Guid.Empty;
        while (await Next(db, year, after, ct) is { Count: > 0 } complaints)
        {
            foreach (var complaint in complaints)
                events.OfProject(complaint);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            after = complaints[^1].Id;
        }
    }

    private static Task<List<Complaint>> Next(ComplaintDb db, FiscalYear year, Guid after, CancellationToken ct) => db.Complaints.AsNoTracking()
        .Where(complaint => complaint.FiscalYear == year && complaint.ProjectCode != null && complaint.Id > after)
        .OrderBy(complaint => complaint.Id).Take(Batch).ToListAsync(ct);
}
