using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.Results;

namespace TrainingService.Reports;

/// <summary>Sums of some events.</summary>
/// <param name="Planned">Events that were not held yet.</param>
/// <param name="Held">Those that took place, completed or not.</param>
/// <param name="Budget">Baht of the lines of all that were not cancelled.</param>
public sealed record EventSums(
    int Planned, int Held, int Cancelled, int? Invited, int? Enrolled, int? Attended, decimal Budget, decimal Spent, decimal? AverageGain, decimal? SatisfactionPercent)
{
    public static EventSums Of(IReadOnlyCollection<YearEvent> events)
    {
        var held = events.Where(one => one.IsHeld).ToList();
        return new(
            events.Count(one => !one.IsHeld && one.Status is not EventStatus.Cancelled), held.Count, events.Count(one => one.Status is EventStatus.Cancelled),
            Sum(held, one => one.Invited), Sum(held, one => one.Results.Enrolled), Sum(held, one => one.Results.Attended),
            events.Where(one => one.Status is not EventStatus.Cancelled).Sum(one => one.Budget), held.Sum(one => one.Spent ?? 0),
            Average(held, one => one.Results.AverageGain), Average(held, one => one.Results.SatisfactionPercent));
    }

    private static int? Sum(List<YearEvent> events, Func<YearEvent, int?> count) => events.Exists(one => count(one) is not null) ? events.Sum(one => count(one) ?? 0) : null;

    private static decimal? Average(List<YearEvent> events, Func<YearEvent, decimal?> value)
    {
        var said = events.Where(one => value(one) is not null).ToList();
        var weight = said.Sum(one => Math.Max(1, one.Results.Attended ?? 1));
        return said.Count == 0 ? null : Math.Round(said.Sum(one => value(one)!.Value * Math.Max(1, one.Results.Attended ?? 1)) / weight, 1, MidpointRounding.AwayFromZero);
    }
}

/// <summary>An event in the report of a year.</summary>
public sealed record YearEvent(
    Guid Id, string Title, string Course, string ProjectCode, string Division, EventStatus Status, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, int? Invited, EventResults Results,
    decimal Budget, decimal? Spent, DateTimeOffset? ReportedAt)
{
    public bool IsHeld => Status is EventStatus.Held or EventStatus.Completed;
}

/// <summary>A project of the plan, a course or a division with its events together.</summary>
public sealed record YearPart(string Code, string Name, EventSums Sums);

/// <summary>The trainings of a fiscal year as they stand now, for whoever reads: all, or the own division's.</summary>
/// <param name="Projects">Those of the plan that are trainings, in its order, and others that events were held under; also those without an event.</param>
public sealed record YearPaper(
    FiscalYear FiscalYear, string? Division, EventSums Total, IReadOnlyList<YearPart> Projects, IReadOnlyList<YearPart> Courses, IReadOnlyList<YearPart> DivisionsOf, IReadOnlyList<YearEvent> Events)
{
    private static readonly string[] OfThePlan = ["1-03", "1-04", "1-05", "1-06", "1-07", "4-04"];

    public static async Task<YearPaper> Of(TrainingDb db, FiscalYear year, Actor actor, CancellationToken ct)
    {
        var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(row => row.Code, ct);
        var names = (await db.PlanProjects.AsNoTracking().Where(row => row.FiscalYears.Contains(year.Year)).ToListAsync(ct)).GroupBy(row => row.Code).ToDictionary(rows => rows.Key, rows => rows.First().Name);
        var reported = await db.EventReports.Where(row => row.SubmittedAt != null).Select(row => new { row.EventId, row.SubmittedAt }).ToDictionaryAsync(row => row.EventId, row => row.SubmittedAt, ct);
        var events = new List<YearEvent>();
        foreach (var one in await db.Events.VisibleTo(actor).AsNoTracking().Where(one => one.FiscalYear == year).OrderBy(one => one.StartsAt).ThenBy(one => one.Id).ToListAsync(ct))
        {
            events.Add(new(
                one.Id, one.Title, one.Course, one.ProjectCode, one.Division, one.Status, one.StartsAt, one.EndsAt, one.People, await EventResults.Of(db, one.Id, ct),
                one.Budget, one.Spent, reported.GetValueOrDefault(one.Id)));
        }

        string Name(string project) => names.GetValueOrDefault(project) ?? courses.Values.FirstOrDefault(course => course.ProjectCode == project)?.Thai ?? project;
        return new(
            year, actor.ReadsAll() ? null : actor.OwnDivision(), EventSums.Of(events),
            [.. OfThePlan.Union(events.Select(one => one.ProjectCode).Order(StringComparer.Ordinal)).Select(code => new YearPart(code, Name(code), EventSums.Of([.. events.Where(one => one.ProjectCode == code)])))],
            [.. events.GroupBy(one => one.Course).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new YearPart(group.Key, courses[group.Key].Thai, EventSums.Of([.. group])))],
            [.. events.GroupBy(one => one.Division).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new YearPart(group.Key, ReportText.Division(group.Key), EventSums.Of([.. group])))],
            events);
    }
}
