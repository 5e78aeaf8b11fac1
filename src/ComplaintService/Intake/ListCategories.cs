using ComplaintService.Data;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>What one can complain of.</summary>
public static class ListCategories
{
    /// <param name="Days">Calendar days until the answer, from the day after receipt.</param>
    public sealed record Answer(string Code, string Name, int Days);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("categories", Handle)
        .WithName(nameof(ListCategories))
        .WithSummary("Categories with the days until the answer, in the reader's language");

    public static async Task<Ok<List<Answer>>> Handle(ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var answers = new List<Answer>();
        foreach (var category in await db.OfferedCategories(ct))
            answers.Add(new(category.Code, category.Name, await db.DaysOf(category.Code, today, ct)));
        return TypedResults.Ok(answers);
    }
}
