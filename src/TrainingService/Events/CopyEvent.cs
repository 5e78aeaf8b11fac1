using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Events;

/// <summary>
/// Last year's event once more: everything but what happened to it. Its sessions move along with its first day. Lines come as they were
/// written; what the rules of the new day find in them stands on its page, and exceptions are asked for anew.
/// </summary>
public static class CopyEvent
{
    /// <param name="FiscalYear">Of the new one.</param>
    /// <param name="StartsOn">Its first day, in that year; null as long as it is not fixed.</param>
    public sealed record Request([Required] FiscalYear? FiscalYear, DateOnly? StartsOn = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/copy", Handle)
        .WithName(nameof(CopyEvent))
        .WithSummary("Plan the same event again, in the same or another year")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<EventAnswer>, ProblemHttpResult>> Handle(Guid id, Request request, HttpResponse response, EventDesk desk, EventChecks checks, CancellationToken ct)
    {
        var (copy, objection) = await Decide(id, request, desk, checks, ct);
        if (copy is null)
            return objection!.ToProblem();
        response.SetETag(copy.RowVersion);
        return TypedResults.Created($"/training/api/v1/events/{copy.Id}", EventAnswer.Of(copy, await desk.Db.RulesOf(copy, desk.Now, ct)));
    }

    /// <summary>The same for the page.</summary>
    public static Task<(TrainingEvent? Copy, Objection? Objection)> Decide(Guid id, Request request, EventDesk desk, EventChecks checks, CancellationToken ct) => desk.Db.InOneTransaction<(TrainingEvent?, Objection?)>(async () =>
    {
        var year = request.FiscalYear!.Value;
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
            return (null, Objection.NotFound);
        if (!one.IsHeldBy(desk.Actor))
            return (null, new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead));
        if (await desk.Db.AgainstProject(one.ProjectCode, year, one.Division, ct) is { } unknown)
            return (null, unknown);
        // The day itself first: moved by it, an event of the year 1 would end before time began.
        var content = request.StartsOn < year.FirstDay || request.StartsOn > year.LastDay ? null : one.Again(year, request.StartsOn);
        if (content is null || (content.EndsAt is { } end && FiscalYear.Of(end) != year))
            return (null, Objection.To("startsOn", $"งานทั้งหมดต้องอยู่ในปีงบประมาณ {year}", $"All of the event must lie in fiscal year {year}"));
        if (await checks.AgainstSpeakers(content, null, ct) is { } busy)
            return (null, busy);
        var copy = TrainingEvent.Plan(content, one.Division, desk.Actor, desk.Now, copyOf: one.Id);
        desk.Db.Add(copy);
        await desk.Db.SaveChangesAsync(ct);
        return (copy, null);
    }, ct);
}

public sealed partial class TrainingEvent
{
    /// <summary>The same in another year; without days unless a first one is given.</summary>
    internal EventContent Again(FiscalYear year, DateOnly? startsOn)
    {
        var days = startsOn is { } first && StartsAt is { } before ? first.DayNumber - ThaiCalendar.DayInBangkok(before).DayNumber : (int?)null;
        return new()
        {
            Course = Course,
            ProjectCode = ProjectCode,
            FiscalYear = year,
            Title = Title,
            StartsAt = days is null ? null : StartsAt?.AddDays(days.Value),
            EndsAt = days is null ? null : EndsAt?.AddDays(days.Value),
            Venue = Venue,
            Premises = Premises,
            Capacity = Capacity,
            Sessions = days is null ? [] : Sessions.Moved(days.Value),
            Speakers = Speakers,
            TargetGroups = TargetGroups,
            Lines = [.. Lines.Select(line => line with { Exception = null, AsWritten = null })],
            Materials = Materials,
        };
    }
}
