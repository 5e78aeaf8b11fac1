using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Data;

namespace TrainingService.Calendar;

/// <summary>One public event, to put into a calendar.</summary>
public static class GetEventCalendar
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}.ics", Handle)
        .WithName(nameof(GetEventCalendar))
        .WithSummary("One public event as iCalendar; for everybody")
        .Produces<string>(StatusCodes.Status200OK, "text/calendar")
        .ProducesProblem(StatusCodes.Status404NotFound);

    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, NotFound>> Handle(Guid id, HttpContext http, TrainingDb db, CancellationToken ct)
    {
        if (await db.InFeed().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
            return TypedResults.NotFound();
        return Feed.Answer(Feed.Of([one], GetCalendar.Site(http), one.Title), http, "event.ics").Result switch
        {
            FileContentHttpResult file => file,
            var unchanged => (StatusCodeHttpResult)unchanged,
        };
    }
}
