using ComplaintService.Data;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>What one can complain of.</summary>
public static class ListCategories
{
    /// <param name="Days">Calendar days until the answer, from the day after receipt.</param>
    /// <param name="Advice">What to tell, and whom to call first where it is dangerous; null for none.</param>
    public sealed record Answer(string Code, string Name, int Days, string? Advice);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("categories", Handle)
        .WithName(nameof(ListCategories))
        .WithSummary("Categories with the days until the answer and advice, in the reader's language");

    public static async Task<Ok<List<Answer>>> Handle(ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var answers = new List<Answer>();
        foreach (var category in await db.OfferedCategories(ct))
            answers.Add(new(category.Code, category.Name, await db.DaysOf(category.Code, today, ct), category.Advice));
        return TypedResults.Ok(answers);
    }
}
