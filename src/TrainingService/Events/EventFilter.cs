using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace TrainingService.Events;

/// <summary>Which events are wanted; null means all.</summary>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Division">Code.</param>
/// <param name="Status">A status: <c>budget-requested</c>.</param>
/// <param name="Course">Code.</param>
/// <param name="Q">Words of title, venue or project code.</param>
public readonly record struct EventFilter(string? FiscalYear = null, string? Division = null, string? Status = null, string? Course = null, string? Q = null)
{
    /// <summary>The newest day first; what has no day yet stands before it.</summary>
    public IQueryable<TrainingEvent> Of(IQueryable<TrainingEvent> events)
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
        if (PlainText.Of(Q) is { } q)
        {
            var words = $"%{q.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            events = events.Where(one => EF.Functions.ILike(one.Title, words, @"\") || EF.Functions.ILike(one.Venue!, words, @"\") || one.ProjectCode == q);
        }

        return events.AsNoTracking().OrderByDescending(one => one.StartsAt).ThenByDescending(one => one.Id);
    }
}
