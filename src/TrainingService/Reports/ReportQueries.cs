using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.Events;

namespace TrainingService.Reports;

/// <summary>Which events still owe their report.</summary>
public static class ReportQueries
{
    /// <summary>Those that took place and whose report was not submitted.</summary>
    public static IQueryable<TrainingEvent> ToReport(this TrainingDb db, IQueryable<TrainingEvent> events) => events.Where(one =>
        (one.Status == EventStatus.Held || one.Status == EventStatus.Completed) && !db.EventReports.Any(report => report.EventId == one.Id && report.SubmittedAt != null));

    /// <summary>Of these, those whose day is over (<see cref="EventReport.IsOverdue"/>).</summary>
    public static IQueryable<TrainingEvent> WithOverdueReport(this TrainingDb db, IQueryable<TrainingEvent> events, DateTimeOffset now)
    {
        var before = EventReport.OverdueBefore(now);
        return db.ToReport(events).Where(one => one.EndsAt < before);
    }

    /// <summary>Which of the events of a list are overdue.</summary>
    public static Task<HashSet<Guid>> OverdueAmong(this TrainingDb db, IEnumerable<TrainingEvent> events, DateTimeOffset now, CancellationToken ct)
    {
        var ids = events.Select(one => one.Id).ToList();
        return db.WithOverdueReport(db.Events.Where(one => ids.Contains(one.Id)), now).Select(one => one.Id).ToHashSetAsync(ct);
    }
}
