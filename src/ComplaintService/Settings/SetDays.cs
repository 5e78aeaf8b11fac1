using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>Another number of days until the answer, for complaints received from a day on. What was received before keeps its day.</summary>
public static class SetDays
{
    /// <param name="Category">Code; null for every category without a rule of its own.</param>
    /// <param name="From">After today.</param>
    /// <param name="Days">Calendar days from the day after receipt.</param>
    public sealed record Request([StringLength(32)] string? Category, [Required] DateOnly? From, [Required, Range(1, 180)] int? Days);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPost("days", Handle)
        .WithName(nameof(SetDays))
        .WithSummary("Set the days until the answer from a day on");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, SettingsDesk desk, CancellationToken ct) =>
        await Decide(request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Request request, SettingsDesk desk, CancellationToken ct) => desk.Change(async () =>
    {
        var category = request.Category ?? DaysRule.EveryCategory;
        if (desk.NotAhead(request.From!.Value) is { } objection)
            return objection;
        if (category != DaysRule.EveryCategory && !await desk.Db.Categories.AnyAsync(row => row.Code == category, ct))
            return Objection.To("category", "เลือกประเภทเรื่องจากรายการ", "Choose a category of the list");
        await desk.Put(new DaysRule { Category = category, From = request.From.Value, Days = request.Days!.Value }, ct, category, request.From.Value);
        return null;
    }, ct);
}
