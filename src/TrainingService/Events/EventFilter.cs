using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Reports;

namespace TrainingService.Events;

/// <summary>Which events are wanted; null means all.</summary>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Division">Code.</param>
/// <param name="Status">A status: <c>budget-requested</c>.</param>
/// <param name="Course">Code.</param>
/// <param name="Q">Words of title, venue or project code.</param>
/// <param name="Report"><c>overdue</c>: those whose report should be there already.</param>
public readonly record struct EventFilter(string? FiscalYear = null, string? Division = null, string? Status = null, string? Course = null, string? Q = null, string? Report = null)
{
    public const string Overdue = "overdue";

    /// <summary>The newest day first; what has no day yet stands before it.</summary>
    /// <param name="events">Those that the reader may see.</param>
    public IQueryable<TrainingEvent> Of(TrainingDb db, IQueryable<TrainingEvent> events, DateTimeOffset now)
    {
        var (division, course) = (Division, Course);
        if (!string.IsNullOrEmpty(FiscalYear))
            events = ServiceDefaults.Values.FiscalYear.TryParse(FiscalYear, null, out var year) ? events.Where(one => one.FiscalYear == year) : events.Where(_ => false);
        if (!string.IsNullOrEmpty(division))
            events = events.Where(one => one.Division == division);
        if (!string.IsNullOrEmpty(Status))
            events = Words.Read<EventStatus>(Status) is { } status ? events.Where(one => one.Status == status) : events.Where(_ => false);
        if (!string.IsNullOrEmpty(course))
            events = events.Where(one => one.Course == course);
        if (!string.IsNullOrEmpty(Report))
            events = Report == Overdue ? db.WithOverdueReport(events, now) : events.Where(_ => false);
        if (PlainText.Of(Q) is { } q)
        {
            var words = Like.Containing(q);
            events = events.Where(one => EF.Functions.ILike(one.Title, words, Like.Escape) || EF.Functions.ILike(one.Venue!, words, Like.Escape) || one.ProjectCode == q);
        }

        return events.AsNoTracking().OrderByDescending(one => one.StartsAt).ThenByDescending(one => one.Id);
    }
}
