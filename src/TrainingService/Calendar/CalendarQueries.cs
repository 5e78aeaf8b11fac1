using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Calendar;

/// <summary>Which events stand in a calendar: for everybody those that are open or took place, for staff also what they plan. What is cancelled stands on no page.</summary>
public static class CalendarQueries
{
    public static IQueryable<TrainingEvent> OnCalendar(this TrainingDb db, Actor actor)
    {
        var (all, own) = (actor.ReadsAll(), actor.OwnDivision());
        return db.Events.AsNoTracking().Where(one => one.StartsAt != null && (
            one.Status == EventStatus.Open || one.Status == EventStatus.Held || one.Status == EventStatus.Completed
            || (one.Status != EventStatus.Cancelled && (all || one.Division == own))));
    }

    /// <summary>
    /// For feeds: what everybody may know, and what was open once and does not take place, so that it leaves the calendars that have it. Open it was
    /// if it needed no money, or the plan held it.
    /// </summary>
    public static IQueryable<TrainingEvent> InFeed(this TrainingDb db) => db.Events.AsNoTracking().Where(one => one.StartsAt != null && (
        one.Status == EventStatus.Open || one.Status == EventStatus.Held || one.Status == EventStatus.Completed
        || (one.Status == EventStatus.Cancelled && one.RequestedAt != null && (one.Budget == 0 || one.Held > 0))));

    /// <summary>Of a month; all of an event lies in one fiscal year, and no month in two.</summary>
    public static IQueryable<TrainingEvent> InMonth(this IQueryable<TrainingEvent> events, DateOnly first)
    {
        var (year, from, to) = (FiscalYear.Of(ThaiCalendar.StartOf(first)), ThaiCalendar.StartOf(first), ThaiCalendar.StartOf(first.AddMonths(1)));
        return events.Where(one => one.FiscalYear == year && one.StartsAt < to && one.EndsAt > from).OrderBy(one => one.StartsAt).ThenBy(one => one.Id);
    }
}
