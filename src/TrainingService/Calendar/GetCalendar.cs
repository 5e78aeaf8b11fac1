using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Calendar;

/// <summary>The public events of a division, or of all, for the calendars of phones and computers: those of the last quarter, and all to come.</summary>
public static class GetCalendar
{
    /// <summary>Days that stay in the feed after an event.</summary>
    private const int Kept = 90;

    /// <summary>More than an administration holds in two years; the next ones first.</summary>
    private const int Most = 1000;

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("calendar.ics", Handle)
        .WithName(nameof(GetCalendar))
        .WithSummary("Public events as iCalendar, to subscribe to; for everybody")
        .Produces<string>(StatusCodes.Status200OK, "text/calendar");

    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> Handle([StringLength(16)] string? division, HttpContext http, TrainingDb db, TimeProvider clock, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-Kept);
        var events = db.InFeed().Where(one => one.EndsAt > since);
        if (!string.IsNullOrEmpty(division))
            events = events.Where(one => one.Division == division);
        var name = string.IsNullOrEmpty(division) ? "งานอบรม" : $"งานอบรม {Divisions.ThaiNameOf(division)}";
        return Feed.Answer(Feed.Of(await events.OrderBy(one => one.EndsAt).ThenBy(one => one.Id).Take(Most).ToListAsync(ct), Site(http), name), http, "training.ics");
    }

    /// <summary>The root of this service as its readers know it.</summary>
    internal static Uri Site(HttpContext http) => new($"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/");
}
