using ComplaintService.Data;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
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

    public static async Task<Ok<List<Answer>>> Handle(ComplaintDb db, TimeProvider clock, CancellationToken ct) => TypedResults.Ok(await Find(db, clock, ct));

    /// <summary>The same for the page, in one question.</summary>
    public static async Task<List<Answer>> Find(ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var offered = await db.Categories.AsNoTracking().Where(category => category.IsOffered).OrderBy(category => category.Position).Select(category => new
        {
            Category = category,
            Days = db.DaysRulesOn(today).Where(rule => rule.Category == category.Code || rule.Category == DaysRule.EveryCategory)
                .OrderByDescending(rule => rule.Category == category.Code).ThenByDescending(rule => rule.From).Select(rule => rule.Days).First(),
        }).ToListAsync(ct);
        return [.. offered.Select(one => new Answer(one.Category.Code, one.Category.Name, one.Days, one.Category.Advice))];
    }
}
